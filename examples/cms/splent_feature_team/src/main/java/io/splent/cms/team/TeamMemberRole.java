package io.splent.cms.team;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** Says that a member holds a role. */
@Entity
@Table(name = "team_member_role")
@IdClass(TeamMemberRole.Key.class)
public class TeamMemberRole {

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "team_member_id", foreignKey = @ForeignKey(name = "fk_team_member_role_team_member"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    private TeamMember teamMember;

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "role_id", foreignKey = @ForeignKey(name = "fk_team_member_role_role"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    private Role role;

    /** Both sides make the key. */
    public record Key(Integer teamMember, Integer role) {}
}
