CREATE TABLE patient (
    id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    iin    char(12) NOT NULL UNIQUE,
    phone  text
);

CREATE TABLE visit (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    patient_id    bigint NOT NULL REFERENCES patient (id),
    diagnosis     text,
    prescription  text,
    result        text,
    seen_on       date NOT NULL
);
