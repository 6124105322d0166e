-- Архивке дәл осы кестелер CSV түрінде тапсырылды: src/export.sh.
CREATE TABLE library (
    code     text PRIMARY KEY,
    name_kk  text NOT NULL,
    name_ru  text NOT NULL
);

CREATE TABLE book (
    inventory_number  text PRIMARY KEY,
    library_code      text NOT NULL REFERENCES library (code),
    title             text NOT NULL,
    author            text,
    published_in      smallint,
    received_on       date NOT NULL,
    written_off_on    date
);
