package io.splent.differ.liquibase.line;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import org.hibernate.annotations.ColumnDefault;

/** Feature auth: a reserved table name, a unique column, a default, a comment. */
@Entity
@Table(name = "`user`")
public class User {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Integer id;

    @Column(length = 256, unique = true)
    String email;

    @Column(length = 256, nullable = false)
    String password;

    @Column(name = "created_at", nullable = false)
    LocalDateTime createdAt;

    @Column(nullable = false)
    @ColumnDefault("true")
    boolean active;

    @Column(length = 32, nullable = false, comment = "what the user may do")
    @ColumnDefault("'user'")
    String role;
}
