package io.splent.core.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The same JSON from the record classes themselves, by reflection: what the codecs are measured by. */
public final class ReflectiveJson {

    public static final ObjectMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .build();

    private ReflectiveJson() {}

    /** Where two texts differ, by the names of the members. */
    public static List<String> differences(String expected, String actual) throws JsonProcessingException {
        List<String> differences = new ArrayList<>();
        compare("", JSON.readTree(expected), JSON.readTree(actual), differences);
        return differences;
    }

    private static void compare(String path, JsonNode expected, JsonNode actual, List<String> differences) {
        if (!expected.isContainerNode() || expected.getNodeType() != actual.getNodeType()) {
            if (!expected.equals(actual)) {
                differences.add(path + ": expected " + expected + ", found " + actual);
            }
            return;
        }
        if (expected.isArray()) {
            for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
                compare(path + "[" + i + "]", expected.path(i), actual.path(i), differences);
            }
            return;
        }
        Set<String> names = new LinkedHashSet<>();
        expected.fieldNames().forEachRemaining(names::add);
        actual.fieldNames().forEachRemaining(names::add);
        names.forEach(name -> compare(path + "." + name, expected.path(name), actual.path(name), differences));
    }
}
