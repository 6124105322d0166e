CREATE TABLE water_body (
    code        text PRIMARY KEY,
    kind_code   text NOT NULL,
    name_kk     text NOT NULL,
    name_ru     text NOT NULL,
    length_km   numeric,
    surface_km2 numeric,
    added_on    date NOT NULL
);
