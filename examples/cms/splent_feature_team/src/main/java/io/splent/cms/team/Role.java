package io.splent.cms.team;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;

/** What somebody does in the team. */
@Entity
@Table(name = "role", indexes = @Index(name = "ix_role_slug", columnList = "slug", unique = true))
public class Role {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    @Column(length = 128, nullable = false)
    private String name;

    @Column(length = 128, nullable = false)
    private String slug;

    @Column(name = "`order`")
    private Integer order;
}
