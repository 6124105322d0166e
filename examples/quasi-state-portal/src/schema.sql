CREATE TABLE delivery_request (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    supplier_bin   char(12) NOT NULL,
    contact_name   text NOT NULL,
    contact_phone  text NOT NULL,
    elevator_code  text NOT NULL,
    slot_at        timestamptz NOT NULL,
    accepted_on    date
);
