package io.splent.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** The page of {@code spl:verify --html}: everything is on it, it needs no other file, and nothing in a model can run on it. */
class LinePageIT {

    private static final String MODEL = "cms_line.uvl";
    private static final String HOSTILE =
            "<script>document['title'] = 'owned'</script><img src='//x' onerror='x()'/>&'";

    @TempDir
    static Path directory;

    private static ExampleWorkspace workspace;
    private static String model;

    private Splent splent;

    @BeforeAll
    static void copyTheExample() throws Exception {
        workspace = ExampleWorkspace.copyTo(directory);
        model = Files.readString(directory.resolve(MODEL));
        new Splent(directory).with("SPLENT_APP", "cms_demo").ok("db:migrate");
    }

    @BeforeEach
    void restoreTheModel() {
        workspace.write(MODEL, model);
        splent = new Splent(directory).with("SPLENT_APP", "cms_demo");
    }

    private static Document parsed(String page) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(page)));
    }

    private String page() throws Exception {
        return Files.readString(directory.resolve("line.html"));
    }

    private static List<Element> elements(Document page, String tag, String styleClass) {
        return IntStream.range(0, page.getElementsByTagName(tag).getLength())
                .mapToObj(i -> (Element) page.getElementsByTagName(tag).item(i))
                .filter(element ->
                        List.of(element.getAttribute("class").split(" ")).contains(styleClass))
                .toList();
    }

    @Test
    void showsEverythingThatWasFound() throws Exception {
        JsonNode found = splent.ok("spl:verify", "--sample", "4", "--html", "line.html", "--json")
                .json();

        Document page = parsed(page());
        List<Element> needs = elements(page, "article", "need");
        assertThat(needs).hasSize(found.path("obligations").size());
        for (int i = 0; i < needs.size(); i++) {
            JsonNode obligation = found.path("obligations").path(i);
            String text = needs.get(i).getTextContent();
            List<String> wanted = new ArrayList<>(List.of("needs", "proven"));
            wanted.add(obligation.path("feature").asText().replace("splent_feature_", ""));
            wanted.add(obligation.path("needs").asText().replace("splent_feature_", ""));
            obligation.path("because").forEach(line -> wanted.add(line.asText()));
            String file = found.path("file").asText();
            obligation.path("proof").forEach(line -> wanted.add(line.asText().replace(file, MODEL)));
            assertThat(text).contains(wanted);
        }
        assertThat(elements(page, "article", "table")).hasSize(19);
        assertThat(elements(page, "li", "added"))
                .singleElement()
                .satisfies(column ->
                        assertThat(column.getTextContent()).startsWith("tags").endsWith("notes_tags\n"));
        assertThat(page.getElementsByTagName("svg").getLength()).isEqualTo(1);
        Element matrix = elements(page, "table", "matrix").get(0);
        int selected = IntStream.range(0, found.at("/sample/products").size())
                .map(i -> found.at("/sample/products").get(i).size())
                .sum();
        assertThat(matrix.getElementsByTagName("tr").getLength()).isEqualTo(5);
        assertThat(elements(page, "td", "has")).hasSize(selected);
    }

    @Test
    void loadsNothing() throws Exception {
        splent.ok("spl:verify", "--html", "line.html");

        String text = page();
        Document page = parsed(text);
        assertThat(text.replace("http://www.w3.org/1999/xhtml", "").replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http:", "https:", "@import", "src=");
        for (String tag : List.of("script", "link", "img", "iframe", "object", "base")) {
            assertThat(page.getElementsByTagName(tag).getLength()).as(tag).isZero();
        }
        for (int i = 0; i < page.getElementsByTagName("a").getLength(); i++) {
            String target = ((Element) page.getElementsByTagName("a").item(i)).getAttribute("href");
            assertThat(target).startsWith("#table-");
            assertThat(text).contains("id=\"" + target.substring(1) + "\"");
        }
        assertThat(text).contains("default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;");
    }

    @Test
    void showsNamesAsTextAndNothingElse() throws Exception {
        workspace.write(MODEL, hostile());

        splent.ok("spl:verify", "--html", "line.html");

        Document page = parsed(page());
        assertThat(page.getElementsByTagName("script").getLength()).isZero();
        assertThat(page.getElementsByTagName("img").getLength()).isZero();
        assertThat(page.getElementsByTagName("main").item(0).getTextContent())
                .contains("slider => \"" + HOSTILE + "\"");
        Browser.find()
                .ifPresent(browser -> assertThat(browser.dom(directory.resolve("line.html"), 600))
                        .contains("<title>cms_line.uvl")
                        .doesNotContain("owned'</script>"));
    }

    /** The slider needs the media by way of a feature with a name that means harm. */
    private static String hostile() {
        return model.replace("            profile {", "            \"" + HOSTILE + "\"\n            profile {")
                .replace(
                        "    slider => media\n",
                        "    slider => \"" + HOSTILE + "\"\n    \"" + HOSTILE + "\" => media\n    slider => media | \""
                                + HOSTILE + "\"\n");
    }

    @Test
    void showsWhatIsWrongWithAProductInWhichItIs() throws Exception {
        workspace.edit(MODEL, "    slider => media\n", "");

        assertThat(splent.run("spl:verify", "--html", "line.html", "--sample", "pairwise")
                        .exit())
                .isEqualTo(3);

        Document page = parsed(page());
        assertThat(elements(page, "article", "failure"))
                .singleElement()
                .satisfies(failure -> assertThat(failure.getTextContent())
                        .contains("undeclared-dependency", "slide.media_id refers to media_item", "slider => media"));
        assertThat(elements(page, "p", "witness"))
                .singleElement()
                .satisfies(witness -> assertThat(witness.getTextContent()).contains("auth", "slider"));
        assertThat(page.getElementsByTagName("header").item(0).getTextContent()).contains("1 failure");

        Splent.Run unwritten = splent.run("spl:verify", "--html", "nowhere/line.html");
        assertThat(unwritten.exit()).isEqualTo(5);
        assertThat(unwritten.err()).contains("[files-not-written]", "nowhere/line.html");
    }

    /** In a real browser: nothing sticks out at the side, on a desk or on a phone. */
    @Test
    void fitsIntoTheWindow() throws Exception {
        Browser browser = Browser.required();
        splent.ok("spl:verify", "--sample", "4", "--html", "line.html");
        Files.writeString(
                directory.resolve("measured.html"),
                page().replaceAll("<meta http-equiv=[^>]*>", "")
                        .replace(
                                "</body>",
                                "<script>parent.postMessage(innerWidth + (document.documentElement.scrollWidth <="
                                        + " document.documentElement.clientWidth ? ' enough' : ' not enough') + ', ' +"
                                        + " document.querySelectorAll('article.need').length, '*')</script></body>"));

        for (int width : new int[] {1280, 600, 390}) {
            Files.writeString(directory.resolve("window.html"), """
                <title>nothing</title>
                <script>onmessage = event => { document.title = event.data }</script>
                <iframe src="measured.html" style="border: 0; width: %dpx; height: 600px"></iframe>
                """.formatted(width));
            assertThat(browser.dom(directory.resolve("window.html"), 1400))
                    .contains("<title>" + width + " enough, 6</title>");
        }
    }
}
