-- before

-- after
CREATE TABLE team (
    captain_id int(11),
    id int(11) NOT NULL,
    PRIMARY KEY (id)
);
CREATE TABLE player (
    id int(11) NOT NULL,
    team_id int(11),
    PRIMARY KEY (id)
);
ALTER TABLE team ADD CONSTRAINT fk_team_captain FOREIGN KEY (captain_id) REFERENCES player (id);
ALTER TABLE player ADD CONSTRAINT fk_player_team FOREIGN KEY (team_id) REFERENCES team (id);
