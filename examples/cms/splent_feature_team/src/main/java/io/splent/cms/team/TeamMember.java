package io.splent.cms.team;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A member of the team. */
@Entity
@Table(name = "team_member", indexes = @Index(name = "ix_team_member_slug", columnList = "slug", unique = true))
public class TeamMember {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    @Column(length = 255, nullable = false)
    private String name;

    @Column(length = 255, nullable = false)
    private String slug;

    @Column(length = 255)
    private String position;

    @Column(length = 255)
    private String affiliation;

    @Column(columnDefinition = "text")
    private String bio;

    @Column(length = 512)
    private String photo;

    @Column(length = 255)
    private String email;

    @Column(length = 512)
    private String link;

    /** Further addresses by the name of the site. */
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> links = new HashMap<>();

    @Column(name = "`order`")
    private Integer order;

    private Boolean published;
}
