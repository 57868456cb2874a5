package io.splent.mapping;

import java.sql.SQLException;

/** The database did not accept one statement. */
record Refusal(Creation creation, String statement, SQLException reason) {}
