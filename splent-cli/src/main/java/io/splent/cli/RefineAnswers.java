package io.splent.cli;

import io.splent.core.refine.RefinementRequest;
import java.util.List;
import java.util.Optional;

/** What the user has said so far to {@code feature:refine}, as it is typed in options. */
record RefineAnswers(
        Optional<String> base,
        List<String> models,
        List<String> mixins,
        List<String> fields,
        Optional<String> packageName) {

    RefineAnswers {
        models = List.copyOf(models);
        mixins = List.copyOf(mixins);
        fields = List.copyOf(fields);
    }

    RefineAnswers withBase(String chosen) {
        return new RefineAnswers(Optional.of(chosen), models, mixins, fields, packageName);
    }

    RefineAnswers withModels(List<String> chosen) {
        return new RefineAnswers(base, chosen, mixins, fields, packageName);
    }

    RefineAnswers withMixins(List<String> chosen) {
        return new RefineAnswers(base, models, chosen, fields, packageName);
    }

    RefineAnswers withFields(List<String> chosen) {
        return new RefineAnswers(base, models, mixins, chosen, packageName);
    }

    RefinementRequest request() {
        return RefinementRequest.of(base.orElseThrow(), models, mixins, fields, packageName);
    }
}
