package io.splent.uvl.order;

/**
 * Two packages whose order the scripts dictate, for example by a foreign key or a refinement.
 *
 * @param before the package that creates what the other one needs
 * @param after the package that needs it
 * @param why for people, for example {@code foreign key notes.user_id -> user.id}
 * @since 0.1
 */
public record HardEdge(String before, String after, String why) {}
