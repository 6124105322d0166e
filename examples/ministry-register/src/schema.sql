-- Реестр ремесленников: столбцы с персональными данными названы в qaztech.yaml (personal_data.items[].columns).
CREATE TABLE craftsperson (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    iin         char(12) NOT NULL UNIQUE,
    full_name   text NOT NULL,
    phone       text,
    craft_code  text NOT NULL,
    is_blocked  boolean NOT NULL DEFAULT false
);

CREATE TABLE certificate (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    craftsperson_id  bigint NOT NULL REFERENCES craftsperson (id),
    issued_on        date NOT NULL,
    ended_on         date
);
