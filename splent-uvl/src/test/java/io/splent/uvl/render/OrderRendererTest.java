package io.splent.uvl.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.uvl.UvlReader;
import io.splent.uvl.order.DependencyOrder;
import io.splent.uvl.order.HardEdge;
import io.splent.uvl.order.OrderRequest;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class OrderRendererTest {

    private static DependencyOrder order() {
        String text = """
                features
                    Line
                        optional
                            a {package 'a'}
                            b {package 'b<"&>'}
                            c {package 'c'}
                            d {package 'd'}
                constraints
                    a => b
                    c & d => a
                """;
        return DependencyOrder.of(new OrderRequest(
                new UvlReader().read(text, "line.uvl").requireModel(),
                List.of("a", "b<\"&>", "c", "d", "e"),
                List.of(new HardEdge("b<\"&>", "c", "foreign key"))));
    }

    @Test
    void drawsGraphviz() {
        assertThat(OrderRenderer.dot(order()))
                .startsWith("digraph order {")
                .contains("\"b<\\\"&>\" -> \"a\" [label=\"declared\", tooltip=\"a => b\"")
                .contains("\"a\" -> \"c\" [label=\"weak\"")
                .contains("style=dashed")
                .endsWith("}\n");
    }

    @Test
    void drawsMermaid() {
        assertThat(OrderRenderer.mermaid(order())).isEqualTo("""
                        flowchart LR
                          n0["b&lt;#quot;&amp;&gt;"]:::depth0
                          n1["a"]:::depth1
                          n2["c"]:::depth2
                          n3["d"]:::depth2
                          n4["e"]:::depth0
                          n0 -->|declared| n1
                          n1 -.->|weak| n2
                          n1 -.->|weak| n3
                          classDef depth0 fill:#e8f1fb,stroke:#555,color:#000
                          classDef depth1 fill:#d3f0e0,stroke:#555,color:#000
                          classDef depth2 fill:#fdf1c7,stroke:#555,color:#000
                        """);
    }

    @Test
    void drawsWellFormedSvgWithEveryPackageAndArrow() throws Exception {
        String svg = OrderRenderer.svg(order());

        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        assertThat(document.getElementsByTagName("rect").getLength()).isEqualTo(1 + 5);
        assertThat(document.getElementsByTagName("g").getLength()).isEqualTo(3);
        assertThat(svg).contains("<title>declared: a =&gt; b</title>").isEqualTo(OrderRenderer.svg(order()));
    }

    @Test
    void drawsOrderWithoutArrows() {
        DependencyOrder order = DependencyOrder.of(OrderRequest.ofProduct(null, List.of("x")));

        assertThat(OrderRenderer.svg(order)).contains(">x</text>");
        assertThat(OrderRenderer.svg(DependencyOrder.of(OrderRequest.ofProduct(null, List.of()))))
                .endsWith("</svg>\n");
    }
}
