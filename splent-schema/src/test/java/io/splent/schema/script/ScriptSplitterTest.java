package io.splent.schema.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.splent.api.ErrorCode;
import io.splent.api.SplentException;
import io.splent.api.schema.Vendor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ScriptSplitterTest {

    private static List<String> split(Vendor vendor, String script) {
        return new ScriptSplitter(vendor)
                .split(script).stream().map(ScriptStatement::sql).toList();
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void countsLinesAndDropsCommentsBetweenStatements(Vendor vendor) {
        String script =
                "\uFEFF-- head; er\r\n\r\nCREATE TABLE a (\r\n  x int -- in; side\r\n);\r\n/* b; */ \nDROP TABLE a;;\n-- end";

        assertThat(new ScriptSplitter(vendor).split(script))
                .containsExactly(
                        new ScriptStatement("CREATE TABLE a (\r\n  x int -- in; side\r\n)", 3),
                        new ScriptStatement("DROP TABLE a", 7));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void keepsTerminatorsInStringsAndNames(Vendor vendor) {
        assertThat(split(vendor, "SELECT 'a;''b;'; SELECT \"c;\"\"d;\"; SELECT 1"))
                .containsExactly("SELECT 'a;''b;'", "SELECT \"c;\"\"d;\"", "SELECT 1");
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void findsNothingInAScriptOfComments(Vendor vendor) {
        assertThat(split(vendor, "-- a;\n/* b; */\n;\n")).isEmpty();
    }

    @Test
    void knowsDollarQuotesEscapesAndNestedCommentsOfPostgres() {
        assertThat(
                        split(
                                Vendor.POSTGRESQL,
                                "DO $x$ BEGIN; $$ ; $x$; SELECT E'a\\';b', 'c\\'; /* a /* b; */ c; */ SELECT $1, a$b$c; BEGIN; END;"))
                .containsExactly(
                        "DO $x$ BEGIN; $$ ; $x$", "SELECT E'a\\';b', 'c\\'", "SELECT $1, a$b$c", "BEGIN", "END");
    }

    @Test
    void keepsAtomicBodiesOfPostgresTogether() {
        String function =
                "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END";

        assertThat(split(Vendor.POSTGRESQL, function + "; SELECT 1;")).containsExactly(function, "SELECT 1");
    }

    @Test
    void knowsBackticksBackslashesAndHashCommentsOfMariaDb() {
        assertThat(split(Vendor.MARIADB, "SELECT `a;``b;`, 'c\\';d' # e;\n; SELECT 5--2; /*! SET x = 1 */;"))
                .containsExactly("SELECT `a;``b;`, 'c\\';d' # e;", "SELECT 5--2", "/*! SET x = 1 */");
    }

    @Test
    void keepsRoutineBodiesOfMariaDbTogether() {
        String procedure = """
                CREATE DEFINER=`a`@`b` PROCEDURE p()
                BEGIN
                  IF x THEN SELECT 1; END IF;
                  CASE y WHEN 1 THEN SELECT 2; END CASE;
                  WHILE z DO SELECT CASE 1 WHEN 1 THEN 2 END; END WHILE;
                  BEGIN SELECT 3; END;
                END""";
        String trigger = "CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW SET NEW.x = 1";

        assertThat(split(Vendor.MARIADB, procedure + ";\n" + trigger + ";\nCREATE TABLE event (begin int);SELECT 1"))
                .containsExactly(procedure, trigger, "CREATE TABLE event (begin int)", "SELECT 1");
    }

    @Test
    void obeysTheDelimiterOfMariaDb() {
        String script =
                "SELECT 1;\ndelimiter //\nCREATE PROCEDURE p() BEGIN SELECT 1; END//\nSELECT 2 //\nDELIMITER ;\nSELECT 3;";

        assertThat(new ScriptSplitter(Vendor.MARIADB).split(script))
                .containsExactly(
                        new ScriptStatement("SELECT 1", 1),
                        new ScriptStatement("CREATE PROCEDURE p() BEGIN SELECT 1; END", 3),
                        new ScriptStatement("SELECT 2", 4),
                        new ScriptStatement("SELECT 3", 6));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "POSTGRESQL,SELECT 'abc",
                "POSTGRESQL,SELECT $a$ x $b$",
                "POSTGRESQL,/* a /* b */",
                "MARIADB,SELECT `x",
                "MARIADB,SELECT 'x\\'",
                "MARIADB,CREATE PROCEDURE p() BEGIN SELECT 1;",
                "H2,SELECT \"x"
            })
    void saysWhereSomethingIsNeverClosed(Vendor vendor, String end) {
        assertThatExceptionOfType(SplentException.class)
                .isThrownBy(() -> split(vendor, "SELECT 1;\n\n" + end))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.SCRIPT_UNREADABLE))
                .satisfies(e -> assertThat(e.location().line()).isEqualTo(3));
    }

    @Test
    void saysThatADelimiterIsNeverReached() {
        assertThatExceptionOfType(SplentException.class)
                .isThrownBy(() -> split(Vendor.MARIADB, "DELIMITER //\nSELECT 1;\n"))
                .satisfies(e -> assertThat(e.location().line()).isEqualTo(2));
    }
}
