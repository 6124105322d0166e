CREATE TABLE substation (
    code        text PRIMARY KEY,
    name_kk     text NOT NULL,
    name_ru     text NOT NULL,
    voltage_kv  numeric NOT NULL
);

CREATE TABLE telemetry (
    substation_code  text NOT NULL REFERENCES substation (code),
    measured_at      timestamptz NOT NULL,
    active_mw        numeric,
    breaker_closed   boolean
);

CREATE TABLE switching_order (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    substation_code  text NOT NULL REFERENCES substation (code),
    given_at         timestamptz NOT NULL,
    given_by_post    text NOT NULL,  -- лауазымы, аты-жөні емес
    done_at          timestamptz
);
