package io.splent.core.line;

/**
 * That the scripts of one feature need another one: it creates what they refer to.
 *
 * @param feature the package that needs
 * @param needed the package that has to be there, and to come first
 * @param because for people: {@code slide.media_id refers to media_item}
 */
public record Need(String feature, String needed, String because) {}
