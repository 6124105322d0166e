-- Помощник по обращениям: столбцы с персональными данными названы в qaztech.yaml (personal_data.items[].columns).
CREATE TABLE appeal (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    iin          char(12) NOT NULL,
    full_name    text NOT NULL,
    address      text,
    body         text NOT NULL,
    language     char(2) NOT NULL,
    received_on  date NOT NULL
);

CREATE TABLE draft (
    appeal_id    bigint NOT NULL REFERENCES appeal (id),
    made_by      text NOT NULL,
    body         text NOT NULL,
    accepted_by  text,
    accepted_on  date
);
