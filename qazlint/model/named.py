"""
NamedTuple without the price of making its classes.

typing.NamedTuple compiles the annotation of every field and the source of every constructor: 200 µs
a class, and a run makes seventy. Here a class takes 15, which is 13 ms of a start that should take
70. Type checkers see typing's own, and the values do what its values do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple  # noqa: PLC0414, TID251 - seen under its own name
else:
    from collections import _tuplegetter as getter  # what namedtuple reads its fields with
    from functools import cache
    from types import FunctionType

    @cache
    def _constructor(arity):  # noqa: ANN001, ANN202
        """Python has no signature at run time but in code, so it is made once for each length."""
        parts = "".join(f"_{number}, " for number in range(arity))
        return eval(f"lambda cls, {parts}: new(cls, ({parts}))", {"new": tuple.__new__})  # noqa: S307

    def _new(fields, defaults):  # noqa: ANN001, ANN202
        made = _constructor(len(fields))
        names = {"co_name": "__new__", "co_qualname": "__new__", "co_varnames": ("cls", *fields)}
        code = made.__code__.replace(**names)
        return FunctionType(code, made.__globals__, "__new__", tuple(defaults.values()))

    class _Meta(type):
        def __new__(cls, name, bases, namespace):  # noqa: ANN001, ANN204
            if not bases:
                return super().__new__(cls, name, (tuple,), namespace)
            fields = tuple(namespace.get("__annotations__", ()))
            defaults = {field: namespace[field] for field in fields if field in namespace}
            if tuple(defaults) != fields[len(fields) - len(defaults) :]:
                raise TypeError(f"{name}: a field without a default follows one with a default")
            getters = {field: getter(number, "") for number, field in enumerate(fields)}
            own = {"__slots__": (), "__match_args__": fields, "_fields": fields}
            own |= {"_field_defaults": defaults, "__new__": _new(fields, defaults)}
            return super().__new__(cls, name, bases, namespace | getters | own)

    class NamedTuple(metaclass=_Meta):
        """A tuple with named fields; typing.NamedTuple says what the methods do."""

        __slots__ = ()

        def _replace(self, **changes):  # noqa: ANN003, ANN202
            made = tuple.__new__(type(self), map(changes.pop, self._fields, self))
            if changes:
                raise ValueError(f"got unexpected field names: {list(changes)!r}")
            return made

        def _asdict(self):  # noqa: ANN202
            return dict(zip(self._fields, self, strict=True))

        @classmethod
        def _make(cls, parts):  # noqa: ANN001, ANN206
            return cls(*parts)

        def __repr__(self):  # noqa: D105, ANN204
            parts = ", ".join(f"{name}={part!r}" for name, part in self._asdict().items())
            return f"{type(self).__name__}({parts})"

        def __getnewargs__(self):  # noqa: D105, ANN204
            return tuple(self)
