package io.splent.core.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.api.schema.CheckConstraint;
import io.splent.api.schema.Column;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.ObjectRef;
import io.splent.core.json.ReflectiveJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is made of a {@code schema.json} that is not as it was written. */
class DamagedOwnedSchemaTest {

    private static final ErrorLocation PLACE = ErrorLocation.ofFile("a/schema.json");

    /** Other white space, another order, members that nobody knows, and {@code null} for what is left out. */
    @Test
    void readsWhatIsOnlyLaidOutDifferently() {
        OwnedSchema owned = OwnedSchemaFile.parse("""
                {"objects": [{"is": {"more": [1, {"a": null}], "name": "a", "type": {"size": 1.5e3, "text": "int"},
                  "comment": null, "nullable": true}, "name": "a", "table": "t", "kind": "column",
                  "since": 12345678901234567890}], "renames": null, "future": {"x": true}, "format": 1}
                """, PLACE);

        assertThat(owned.objects())
                .isEqualTo(Map.of(ObjectRef.column(ObjectName.of("t"), "a"), Column.of("a", "int", true)));
    }

    /** As in a file from before a component was added. */
    @Test
    void takesAMissingFlagForFalse() {
        String object = """
                "kind":"check","table":"t","name":"c","is":{"name":"c","expression":"x"}""";

        assertThat(OwnedSchemaFile.parse(around(object), PLACE).objects())
                .containsValue(new CheckConstraint("c", false, "x"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                        "name":"t","is":{} | "kind" is missing
                        "kind":1,"name":"t","is":{} | "kind" is 1, expected a text
                        "kind":"fable","name":"t","is":{} | "kind" is "fable", and there is no such kind
                        "kind":"table","is":{} | "name" is missing
                        "kind":"table","name":null,"is":{} | "name" is missing
                        "kind":"table","name":true,"is":{} | "name" is true, expected a text
                        "kind":"table","schema":[],"name":"t","is":{} | "schema" is a list, expected a text
                        "kind":"check","name":"c","is":{} | "table" is missing
                        "kind":"table","name":"t" | "is" is missing
                        "kind":"table","name":"t","is":null | "is" is missing
                        "kind":"table","name":"t","is":"x" | "is" is "x", expected an object
                        "kind":"table","name":"t","is":{"comment":5} | "comment" is 5, expected a text
                        "kind":"column","table":"t","name":"c","is":{"name":"c","type":"int"} | "type" is "int", expected an object
                        "kind":"column","table":"t","name":"c","is":{"name":"c","type":{}} | "text" is missing
                        "kind":"column","table":"t","name":"c","is":{"name":"c"} | "type" is missing
                        "kind":"column","table":"t","name":"c","is":{"name":"c","type":{"text":"int"},"nullable":"true"} | "nullable" is "true", expected true or false
                        "kind":"column","table":"t","name":"c","is":{"name":"c","type":{"text":"int"},"nullable":1} | "nullable" is 1, expected true or false
                        "kind":"column","table":"t","name":"c","is":{"name":"c","type":{"text":"int"},"identity":true} | "identity" is true, expected an object
                        "kind":"column","table":"t","name":"c","is":{"name":"c","type":{"text":"int"},"identity":{"start":1.5}} | "start" is 1.5, expected a whole number of 64 bits
                        "kind":"column","table":"t","name":"c","is":{"name":"c","type":{"text":"int"},"identity":{"start":"1"}} | "start" is "1", expected a whole number of 64 bits
                        "kind":"column","table":"t","name":"c","is":{"name":"c","type":{"text":"int"},"identity":{"start":9223372036854775808}} | "start" is 9223372036854775808, expected a whole number of 64 bits
                        "kind":"primary-key","table":"t","name":"k","is":{"name":"k"} | "columns" is missing
                        "kind":"primary-key","table":"t","name":"k","is":{"name":"k","columns":"a"} | "columns" is "a", expected a list
                        "kind":"primary-key","table":"t","name":"k","is":{"name":"k","columns":["a",1]} | "columns" holds 1, expected texts
                        "kind":"primary-key","table":"t","name":"k","is":{"name":"k","columns":[null]} | "columns" holds null, expected texts
                        "kind":"index","table":"t","name":"i","is":{"name":"i","keys":["a"],"included":[]} | "keys" holds "a", expected objects
                        "kind":"foreign-key","table":"t","name":"k","is":{"name":"k","columns":["a"],"referencedColumns":["b"],"referencedTable":{"name":"u"},"onUpdate":"CASCADE"} | "onDelete" is missing
                        "kind":"foreign-key","table":"t","name":"k","is":{"name":"k","columns":["a"],"referencedColumns":["b"],"referencedTable":{"name":"u"},"onUpdate":"CASCADE","onDelete":2} | "onDelete" is 2, expected a text
                        "kind":"foreign-key","table":"t","name":"k","is":{"name":"k","columns":["a"],"referencedColumns":["b"],"referencedTable":{"name":"u"},"onUpdate":"CASCADE","onDelete":"BLOCK"} | "onDelete" is "BLOCK", expected one of [NO_ACTION, RESTRICT, CASCADE, SET_NULL, SET_DEFAULT]
                        "kind":"foreign-key","table":"t","name":"k","is":{"name":"k","columns":["a"],"referencedColumns":["b"],"referencedTable":{"name":"u"},"onUpdate":"CASCADE","onDelete":"cascade"} | "onDelete" is "cascade", expected one of [NO_ACTION, RESTRICT, CASCADE, SET_NULL, SET_DEFAULT]
                    """)
    void saysWhatIsWrongWithAnObject(String object, String reason) {
        check(around(object), 3, reason);
    }

    private static String around(String object) {
        return "{\"format\": 1,\n\"objects\": [\n{" + object + "}\n]\n}\n";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                        "table":{"name":"t"},"from":"a","to":"b"                 | "version" is missing
                        "version":"first","table":{"name":"t"},"from":"a","to":"b" | "version" is "first", expected numbers with dots
                        "version":1,"table":{"name":"t"},"from":"a","to":"b"     | "version" is 1, expected a text
                        "version":"1","table":"t","from":"a","to":"b"            | "table" is "t", expected an object
                        "version":"1","table":{"name":"t"},"from":"a"            | "to" is missing
                        "version":"1","from":"a","to":"b"                        | "from" is "a", expected an object
                        "version":"1"                                            | "from" is missing
                    """)
    void saysWhatIsWrongWithARename(String rename, String reason) {
        check("{\"format\": 1,\n\"objects\": [], \"renames\": [\n{" + rename + "}\n]\n}\n", 3, reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                        ``                                     | it does not begin with an object
                        []                                     | it does not begin with an object
                        {}                                     | "format" is not 1, which this version reads
                        {"format":2,"objects":[]}              | "format" is not 1, which this version reads
                        {"format":"1","objects":[]}            | "format" is "1", expected a whole number of 64 bits
                        {"format":1}                           | "objects" is missing
                        {"format":1,"objects":{}}              | "objects" is an object, expected a list
                        {"format":1,"objects":[[]]}            | "objects" holds a list, expected objects
                        {"format":1,"objects":[],"renames":"x"} | "renames" is "x", expected a list
                        {"format":1,"objects":[]} {}           | something follows its end
                    """)
    void saysWhatIsWrongWithTheWhole(String text, String reason) {
        check(text, 1, reason);
    }

    private static void check(String text, int line, String reason) {
        assertThatThrownBy(() -> OwnedSchemaFile.parse(text, PLACE))
                .isInstanceOfSatisfying(SplentException.class, error -> {
                    assertThat(error).hasMessage("schema.json cannot be read: " + reason);
                    assertThat(error.code()).isEqualTo(ErrorCode.SCRIPT_UNREADABLE);
                    assertThat(error.location()).isEqualTo(PLACE.withLine(line));
                });
    }

    @Test
    void saysInWhichLineTheTextIsNoJson() {
        String text = OwnedSchemaTextTest.everything();
        String conflict = text.replaceFirst("\n(\\{\"kind\":\"index\")", "\n<<<<<<< ours\n$1");
        int line = (int) conflict.substring(0, conflict.indexOf("<<<")).lines().count() + 1;

        assertThatThrownBy(() -> OwnedSchemaFile.parse(conflict, PLACE))
                .isInstanceOfSatisfying(SplentException.class, error -> {
                    assertThat(error.code()).isEqualTo(ErrorCode.SCRIPT_UNREADABLE);
                    assertThat(error.location()).isEqualTo(PLACE.withLine(line));
                    assertThat(error).hasMessageContaining("'<'");
                });
    }

    @Test
    void refusesWhatWasCutOff() {
        String text = OwnedSchemaTextTest.everything().strip();
        for (int length = 0; length < text.length(); length++) {
            assertThat(reads(text.substring(0, length)))
                    .as(text.substring(0, length))
                    .isFalse();
        }
    }

    /** Each value of a text that has everything, replaced by each kind of value and left out. */
    @Test
    void readsOrRefusesWhateverStandsInPlaceOfAValue() throws JsonProcessingException {
        JsonNode whole = ReflectiveJson.JSON.readTree(OwnedSchemaTextTest.everything());
        List<JsonPointer> places = new ArrayList<>();
        collect(JsonPointer.empty(), whole, places);
        JsonNode values = ReflectiveJson.JSON.readTree(
                "[null, true, 5, -1.5, 1e400, \"x\", \"\", [], [null], {}, {\"name\": 1}]");
        int refused = 0;
        for (JsonPointer place : places) {
            refused += reads(replaced(whole, place, null)) ? 0 : 1;
            for (JsonNode value : values) {
                refused += reads(replaced(whole, place, value)) ? 0 : 1;
            }
        }
        assertThat(refused).isBetween(places.size() * 4, places.size() * values.size());
    }

    private static void collect(JsonPointer place, JsonNode node, List<JsonPointer> places) {
        node.properties().forEach(member -> {
            JsonPointer inside = place.appendProperty(member.getKey());
            places.add(inside);
            collect(inside, member.getValue(), places);
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            places.add(place.appendIndex(i));
            collect(place.appendIndex(i), node.get(i), places);
        }
    }

    private static String replaced(JsonNode whole, JsonPointer place, @Nullable JsonNode value) {
        JsonNode copy = whole.deepCopy();
        JsonNode parent = copy.at(place.head());
        JsonPointer last = place.last();
        if (parent instanceof ArrayNode array) {
            array.remove(last.getMatchingIndex());
            if (value != null) {
                array.insert(last.getMatchingIndex(), value);
            }
        } else if (value == null) {
            ((ObjectNode) parent).remove(last.getMatchingProperty());
        } else {
            ((ObjectNode) parent).set(last.getMatchingProperty(), value);
        }
        return copy.toString();
    }

    /** Whether the text is read, to something that can be written again; any other error than the one is a failure. */
    private static boolean reads(String text) {
        OwnedSchema owned;
        try {
            owned = OwnedSchemaFile.parse(text, PLACE);
        } catch (SplentException e) {
            assertThat(e.code()).isEqualTo(ErrorCode.SCRIPT_UNREADABLE);
            return false;
        }
        assertThat(OwnedSchemaFile.print("notes", new MigrationVersion("1"), owned))
                .isNotEmpty();
        return true;
    }
}
