package io.splent.mixin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MixinWeaverTest {

    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.FIELD, ElementType.METHOD})
    @interface Mapped {
        int length();
    }

    public interface Tagged {
        String getTags();

        void setTags(String tags);
    }

    static class Base {
        @Mapped(length = 1)
        String title;

        final int length;

        Base() {
            this(new String(new char[] {'n', 'e', 'w'}));
        }

        Base(String title) {
            super();
            this.title = title;
            this.length = title.isEmpty() ? 0 : title.length();
        }

        String describe() {
            return "base";
        }
    }

    static class Mixin implements Tagged {
        static final String SEPARATOR = ",";

        static int counter = fail();

        @Mapped(length = 500)
        private String tags = "a" + SEPARATOR + (System.nanoTime() == 0 ? "never" : "b");

        List<Mixin> related = new ArrayList<>();

        String title;

        @Override
        public String getTags() {
            return tags;
        }

        @Override
        public void setTags(String tags) {
            this.tags = tags;
        }

        String describe() {
            return "mixin";
        }

        private static int fail() {
            throw new IllegalStateException("the mixin was initialised");
        }
    }

    static class SecondMixin {
        int stars = 3;
    }

    @Test
    void addsFieldsAndMethodsWithTheirAnnotations() throws Exception {
        MixinWeaver.Woven woven = MixinWeaver.weave(bytes(Base.class), bytes(Mixin.class));
        Class<?> type = define(woven.bytes());

        assertThat(woven.added()).containsExactly("tags", "related");
        assertThat(woven.clashes()).containsExactly("title");
        assertThat(woven.obstacles()).isEmpty();
        Field tags = type.getDeclaredField("tags");
        assertThat(tags.getAnnotation(Mapped.class).length()).isEqualTo(500);
        assertThat(type.getDeclaredField("title").getAnnotation(Mapped.class).length())
                .isEqualTo(1);
        assertThat(type.getDeclaredMethod("getTags").getReturnType()).isEqualTo(String.class);
    }

    @Test
    void theMixinItselfDisappears() throws Exception {
        Class<?> type =
                define(MixinWeaver.weave(bytes(Base.class), bytes(Mixin.class)).bytes());

        assertThat(type.getDeclaredField("related").getGenericType().getTypeName())
                .isEqualTo("java.util.List<" + Base.class.getName() + ">");
        var describe = type.getDeclaredMethod("describe");
        describe.setAccessible(true);
        assertThat(describe.invoke(created(type))).isEqualTo("base");
    }

    @Test
    void objectsHaveTheInterfacesAndInitialValuesOfTheMixin() throws Exception {
        byte[] once = MixinWeaver.weave(bytes(Base.class), bytes(Mixin.class)).bytes();
        Class<?> type = define(MixinWeaver.weave(once, bytes(SecondMixin.class)).bytes());
        Object object = created(type);

        assertThat(object).isInstanceOf(Tagged.class);
        Tagged tagged = (Tagged) object;
        assertThat(tagged.getTags()).isEqualTo("a,b");
        tagged.setTags("c");
        assertThat(tagged.getTags()).isEqualTo("c");
        assertThat(value(object, "related")).isEqualTo(List.of());
        assertThat(value(object, "stars")).isEqualTo(3);
        assertThat(value(object, "length")).isEqualTo(3);
    }

    static class Extending extends SecondMixin {
        int more;
    }

    static class WithLambda {
        Supplier<String> supplier = () -> "x";
    }

    static class WithStaticMember {
        private static int created;

        int number() {
            return ++created;
        }
    }

    static class WithParameter {
        final int stars;

        WithParameter(int stars) {
            this.stars = stars;
        }
    }

    @ParameterizedTest
    @MethodSource
    void saysWhatAnotherClassCannotTakeOver(Class<?> mixin, String obstacle) throws IOException {
        assertThat(MixinWeaver.weave(bytes(Base.class), bytes(mixin)).obstacles())
                .singleElement()
                .asString()
                .contains(obstacle);
    }

    static Stream<Arguments> saysWhatAnotherClassCannotTakeOver() {
        return Stream.of(
                Arguments.of(Extending.class, "extends " + SecondMixin.class.getName()),
                Arguments.of(WithLambda.class, "a lambda expression"),
                Arguments.of(WithStaticMember.class, "created"),
                Arguments.of(WithParameter.class, "constructor without parameters"));
    }

    static byte[] bytes(Class<?> type) throws IOException {
        String file = type.getName().replace('.', '/') + ".class";
        try (InputStream stream = type.getClassLoader().getResourceAsStream(file)) {
            return stream.readAllBytes();
        }
    }

    private static Object created(Class<?> type) throws ReflectiveOperationException {
        var constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }

    private static Object value(Object object, String name) throws ReflectiveOperationException {
        Field field = object.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(object);
    }

    /** Defines {@link Base} anew; every other class is that of the test. */
    private static Class<?> define(byte[] bytes) throws Exception {
        ClassLoader loader = new ClassLoader(MixinWeaverTest.class.getClassLoader()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                return name.equals(Base.class.getName())
                        ? defineClass(name, bytes, 0, bytes.length)
                        : super.loadClass(name, resolve);
            }
        };
        return Class.forName(Base.class.getName(), true, loader);
    }
}
