package dev.sekisho.sandbox.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class PlotTest {

    private static final double MUST = 440;

    @Test
    void whatIsBetterThanItMustStandsRightOfTheLineWhetherMoreOrLessIsWanted() throws Exception {
        Element picture = drawn(
                new Figure("P1", "more is better", "ratio", List.of(1.6), "must 0.8, aim 1.5"),
                new Figure("P5", "less is better", "ms", List.of(50.0), "must 100, aim 40"),
                new Figure("P6", "too little", "ratio", List.of(0.2), "must 0.4, aim 0.8"),
                new Figure("Y1", "without a target", "charges/s", List.of(1_700.0), ""));

        assertThat(rounds(picture)).hasSize(3);
        assertThat(rounds(picture)[0]).isEqualTo(rounds(picture)[1]).isGreaterThan(MUST);
        assertThat(rounds(picture)[2]).isLessThan(MUST);
    }

    @Test
    void whatIsFarOutStandsAtTheEdge() throws Exception {
        Element picture = drawn(new Figure("P1", "very good", "ratio", List.of(8_000.0), "must 0.8, aim 1.5"));

        assertThat(rounds(picture)).containsExactly(760.0);
    }

    private static double[] rounds(Element picture) {
        NodeList circles = picture.getElementsByTagName("circle");
        return IntStream.range(0, circles.getLength())
                .mapToObj(i -> (Element) circles.item(i))
                .filter(circle -> !circle.getAttribute("fill").equals("none"))
                .flatMapToDouble(circle -> DoubleStream.of(Double.parseDouble(circle.getAttribute("cx"))))
                .toArray();
    }

    private static Element drawn(Figure... figures) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(Plot.svg(List.of(figures)))))
                .getDocumentElement();
    }
}
