package io.splent.core.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MixinWeaverTest {

    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.FIELD, ElementType.METHOD})
    @interface Mapped {
        int length();
    }

    static class Base {
        @Mapped(length = 1)
        String title;

        String describe() {
            return "base";
        }
    }

    static class Mixin {
        @Mapped(length = 500)
        private String tags;

        List<Mixin> related;

        String title;

        static int counter = fail();

        String getTags() {
            return tags;
        }

        String describe() {
            return "mixin";
        }

        private static int fail() {
            throw new IllegalStateException("the mixin was initialised");
        }
    }

    @Test
    void addsFieldsAndMethodsWithTheirAnnotations() throws Exception {
        MixinWeaver.Woven woven = MixinWeaver.weave(bytes(Base.class), bytes(Mixin.class));
        Class<?> type = define(woven);

        assertThat(woven.added()).containsExactly("tags", "related");
        assertThat(woven.clashes()).containsExactly("title");
        Field tags = type.getDeclaredField("tags");
        assertThat(tags.getAnnotation(Mapped.class).length()).isEqualTo(500);
        assertThat(type.getDeclaredField("title").getAnnotation(Mapped.class).length())
                .isEqualTo(1);
        assertThat(type.getDeclaredMethod("getTags").getReturnType()).isEqualTo(String.class);
    }

    @Test
    void theMixinItselfDisappears() throws Exception {
        Class<?> type = define(MixinWeaver.weave(bytes(Base.class), bytes(Mixin.class)));

        assertThat(type.getDeclaredField("related").getGenericType().getTypeName())
                .isEqualTo("java.util.List<" + Base.class.getName() + ">");
        var constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        Object instance = constructor.newInstance();
        var describe = type.getDeclaredMethod("describe");
        describe.setAccessible(true);
        assertThat(describe.invoke(instance)).isEqualTo("base");
    }

    private static byte[] bytes(Class<?> type) throws IOException {
        String file = type.getName().replace('.', '/') + ".class";
        try (InputStream stream = type.getClassLoader().getResourceAsStream(file)) {
            return stream.readAllBytes();
        }
    }

    private static Class<?> define(MixinWeaver.Woven woven) throws Exception {
        ProductClassLoader loader = new ProductClassLoader(
                new FeatureClassPath(List.of()),
                List.of(),
                Map.of(Base.class.getName(), woven.bytes()),
                MixinWeaverTest.class.getClassLoader());
        return Class.forName(Base.class.getName(), true, loader);
    }
}
