-- The log of every game, and the exact pack that it is played with. Serves H2 (MODE=PostgreSQL) and PostgreSQL alike.

-- A pack as it was when the first game was opened with it.
create table scenario_version (
    digest    varchar(64)              not null,
    scenario  varchar(100)             not null,
    version   varchar(100)             not null,
    stored_at timestamp with time zone not null,
    constraint scenario_version_pk primary key (digest)
);

-- Its bytes, in pieces: H2 limits a binary value to 1 MiB.
create table scenario_piece (
    digest varchar(64) not null,
    piece  int         not null,
    bytes  bytea       not null,
    constraint scenario_piece_pk primary key (digest, piece),
    constraint scenario_piece_version foreign key (digest) references scenario_version (digest)
);

create table game (
    id        uuid                     not null,
    digest    varchar(64)              not null,
    opened_at timestamp with time zone not null,
    -- the server's last sign of life while it ran this game: an outage after it is charged to nobody
    alive_at  timestamp with time zone not null,
    -- games of visitors who try it out are erased; all others stay
    erase_at  timestamp with time zone,
    constraint game_pk primary key (id),
    constraint game_scenario foreign key (digest) references scenario_version (digest)
);

-- Everything that happened. The primary key refuses a second writer of the same version.
create table game_event (
    game_id      uuid                     not null,
    version      bigint                   not null,
    at           timestamp with time zone not null,
    actor        varchar(500)             not null,
    request      varchar(200)             not null,
    type         varchar(100)             not null,
    type_version int                      not null,
    payload      varchar                  not null,
    constraint game_event_pk primary key (game_id, version),
    constraint game_event_game foreign key (game_id) references game (id)
);

create index game_event_request on game_event (game_id, request);

-- What people typed, apart from the events that refer to it, so that it can be erased. An erased text has no body.
create table text (
    game_id   uuid   not null,
    version   bigint not null,
    part      int    not null,
    person_id uuid,
    body      varchar(8000),
    constraint text_pk primary key (game_id, version, part),
    constraint text_event foreign key (game_id, version) references game_event (game_id, version)
);

create index text_person on text (person_id);
