-- The only table with names. Facilitators have no game.
create table person (
    id varchar(36) primary key,
    game_id varchar(36),
    name varchar(60),
    joined_at timestamp with time zone not null,
    erased_at timestamp with time zone
);
create index person_game on person (game_id);

create table account (
    person_id varchar(36) primary key references person (id),
    email varchar(254) not null unique,
    password_hash varchar(255) not null
);

-- One-time links that make an account.
create table setup_link (
    token_hash varchar(64) primary key,
    expires_at timestamp with time zone not null
);

-- What a browser carries in a cookie says which person it belongs to. Here is only its hash.
create table device (
    key_hash varchar(64) primary key,
    person_id varchar(36) not null references person (id),
    game_id varchar(36),
    expires_at timestamp with time zone not null
);
create index device_person on device (person_id);

-- Typed on a second device, it makes that device the same person's. Works once.
create table device_code (
    code_hash varchar(64) primary key,
    person_id varchar(36) not null references person (id),
    game_id varchar(36) not null,
    expires_at timestamp with time zone not null
);

-- The join code and the big screen's key are shown to a whole room, so they are kept as they are.
create table game_door (
    game_id varchar(36) primary key,
    join_code varchar(6) not null unique,
    screen_key varchar(32) not null unique,
    locked boolean not null,
    opened_at timestamp with time zone not null,
    erase_at timestamp with time zone
);

create table game_facilitator (
    game_id varchar(36) not null,
    person_id varchar(36) not null references person (id),
    primary key (game_id, person_id)
);

-- Personal links, printed on seat cards.
create table seat_key (
    key_hash varchar(64) primary key,
    game_id varchar(36) not null,
    seat_id varchar(100) not null
);
create index seat_key_seat on seat_key (game_id, seat_id);
