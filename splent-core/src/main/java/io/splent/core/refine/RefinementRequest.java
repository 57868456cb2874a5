package io.splent.core.refine;

import io.splent.api.ErrorCode;
import io.splent.api.SplentException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What the user wants to refine.
 *
 * @param base the feature that is refined
 * @param models which of its classes, and how
 * @param packageName the Java package of new mixins; empty for the one the feature suggests
 */
public record RefinementRequest(String base, List<ModelRequest> models, Optional<String> packageName) {

    /**
     * One class of the base.
     *
     * @param target its entity name, or simple or full class name
     * @param mixin the mixin's simple class name; empty for the one that is there, or a made-up one
     * @param fields the columns it adds; none for a mixin to be filled in by hand
     */
    public record ModelRequest(String target, Optional<String> mixin, List<MixinField> fields) {
        public ModelRequest {
            fields = List.copyOf(fields);
        }
    }

    public RefinementRequest {
        models = List.copyOf(models);
    }

    /**
     * Reads what was typed.
     *
     * @param models the classes
     * @param mixins {@code MIXIN}, or {@code MODEL=MIXIN} where there are several models
     * @param fields {@code NAME:TYPE}, or {@code MODEL.NAME:TYPE} where there are several models
     * @throws SplentException when something cannot be read, or belongs to none of the models
     */
    public static RefinementRequest of(
            String base, List<String> models, List<String> mixins, List<String> fields, Optional<String> packageName) {
        Map<String, String> named = new TreeMap<>();
        for (String text : mixins) {
            Qualified mixin = Qualified.of("--mixin", text, text.indexOf('='), models);
            if (named.put(mixin.model(), mixin.rest()) != null) {
                throw bad("--mixin names two mixins for " + mixin.model() + ".", "Run the command once for each.");
            }
        }
        Map<String, List<MixinField>> columns = new TreeMap<>();
        for (String text : fields) {
            int colon = text.indexOf(':');
            Qualified field = Qualified.of("--field", text, text.lastIndexOf('.', Math.max(0, colon)), models);
            List<MixinField> ofModel = columns.computeIfAbsent(field.model(), model -> new ArrayList<>());
            MixinField parsed = MixinField.parse(field.rest());
            if (ofModel.stream().anyMatch(other -> other.name().equals(parsed.name()))) {
                throw bad("--field names " + parsed.name() + " twice.", "Leave one of them out.");
            }
            ofModel.add(parsed);
        }
        Function<String, ModelRequest> request = model ->
                new ModelRequest(model, Optional.ofNullable(named.get(model)), columns.getOrDefault(model, List.of()));
        return new RefinementRequest(
                base, models.stream().distinct().map(request).toList(), packageName);
    }

    /** A word with the model it is about in front. */
    private record Qualified(String model, String rest) {

        static Qualified of(String option, String text, int separator, List<String> models) {
            if (separator > 0) {
                String model = text.substring(0, separator);
                if (!models.contains(model)) {
                    throw bad(
                            option + " " + text + " is about " + model + ", which --model does not name.",
                            "Name it: --model " + model);
                }
                return new Qualified(model, text.substring(separator + 1));
            }
            if (models.size() != 1) {
                throw bad(
                        option + " " + text + " does not say which of the models it is about.",
                        "Put the model in front: "
                                + (option.equals("--mixin") ? models.get(0) + "=" : models.get(0) + ".") + text);
            }
            return new Qualified(models.get(0), text);
        }
    }

    static SplentException bad(String message, String hint) {
        return new SplentException(ErrorCode.BAD_USAGE, message, hint);
    }
}
