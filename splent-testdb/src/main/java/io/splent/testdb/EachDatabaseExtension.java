package io.splent.testdb;

import io.splent.api.schema.Vendor;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** Turns a method with {@link OnEachDatabase} into one invocation per product. */
final class EachDatabaseExtension implements TestTemplateInvocationContextProvider {

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getTestMethod(), OnEachDatabase.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getTestMethod(), OnEachDatabase.class).stream()
                .flatMap(annotation -> Stream.of(annotation.value()))
                .map(OneDatabase::new);
    }

    private record OneDatabase(Vendor vendor) implements TestTemplateInvocationContext {

        @Override
        public String getDisplayName(int invocationIndex) {
            return vendor.id();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new DatabaseParameter(vendor));
        }
    }

    /** Gives every parameter of one invocation the same database, which the invocation's store closes at its end. */
    private record DatabaseParameter(Vendor vendor) implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == TestDatabase.class;
        }

        @Override
        public TestDatabase resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getStore(Namespace.create(EachDatabaseExtension.class))
                    .computeIfAbsent(vendor, TestDatabase::create, TestDatabase.class);
        }
    }
}
