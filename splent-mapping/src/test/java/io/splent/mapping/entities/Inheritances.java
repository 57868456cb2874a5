package io.splent.mapping.entities;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import java.time.Instant;

public final class Inheritances {

    private Inheritances() {}

    @MappedSuperclass
    public abstract static class Stamped {
        @Column(nullable = false)
        Instant createdAt;
    }

    @Entity
    public static class Animal extends Stamped {
        @Id
        @GeneratedValue
        Long id;

        String name;
    }

    @Entity
    public static class Dog extends Animal {
        Integer tricks;
    }

    @Entity
    @Inheritance(strategy = InheritanceType.SINGLE_TABLE)
    @DiscriminatorColumn(name = "kind", discriminatorType = DiscriminatorType.INTEGER)
    @DiscriminatorValue("0")
    public static class Note {
        @Id
        long id;
    }

    @Entity
    @DiscriminatorValue("1")
    public static class UrgentNote extends Note {
        int priority;
    }

    @Entity
    @Inheritance(strategy = InheritanceType.JOINED)
    @DiscriminatorColumn(length = 10)
    public abstract static class Vehicle {
        @Id
        @GeneratedValue
        Long id;

        String plate;
    }

    @Entity
    @PrimaryKeyJoinColumn(name = "vehicle_id")
    public static class Car extends Vehicle {
        int doors;
    }

    @Entity
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    public abstract static class Shape {
        @Id
        @GeneratedValue
        Long id;

        String label;
    }

    @Entity
    public static class Circle extends Shape {
        double radius;
    }

    @Entity
    public static class Square extends Shape {
        double side;
    }

    @Entity
    @SecondaryTable(name = "person_details")
    public static class Person {
        @Id
        long id;

        @Column(table = "person_details", length = 2000)
        String biography;
    }
}
