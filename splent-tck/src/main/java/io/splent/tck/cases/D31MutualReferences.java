package io.splent.tck.cases;

import static io.splent.api.change.ChangeKind.ADD_FOREIGN_KEY;
import static io.splent.api.change.ChangeKind.CREATE_TABLE;
import static io.splent.api.diff.DifferCapability.FOREIGN_KEYS;
import static io.splent.api.diff.DifferCapability.TABLES;

import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Neither can refer to the other before both are there. */
@SchemaCase("two entities that refer to each other")
@Expect(value = CREATE_TABLE, of = "team", seen = TABLES)
@Expect(value = CREATE_TABLE, of = "player", seen = TABLES)
@Expect(value = ADD_FOREIGN_KEY, of = "team.fk_team_captain", seen = FOREIGN_KEYS)
@Expect(value = ADD_FOREIGN_KEY, of = "player.fk_player_team", seen = FOREIGN_KEYS)
final class D31MutualReferences {

    static class Before {}

    static class After {
        @Entity(name = "team")
        static class Team {
            @Id
            int id;

            @ManyToOne
            @JoinColumn(name = "captain_id", foreignKey = @ForeignKey(name = "fk_team_captain"))
            @Nullable
            Player captain;
        }

        @Entity(name = "player")
        static class Player {
            @Id
            int id;

            @ManyToOne
            @JoinColumn(name = "team_id", foreignKey = @ForeignKey(name = "fk_player_team"))
            @Nullable
            Team team;
        }
    }
}
