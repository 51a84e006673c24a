package cn.suyuanban.monthlyreport;

import cn.suyuanban.document.pdf.PaperFont;
import cn.suyuanban.figures.By;
import cn.suyuanban.figures.Figure;
import cn.suyuanban.figures.FigureWords;
import com.lowagie.text.Image;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** A figure month by month: a line for a rate, columns for a count, each with its value written to it. */
final class TrendChart {

    private static final float WIDTH = 440;
    private static final float HEIGHT = 130;
    private static final float LEFT = 12;
    private static final float BOTTOM = 24;
    private static final float TOP = HEIGHT - 34;
    private static final float SIZE = 8;
    private static final float COLUMN = 16;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final Color AXIS = new Color(0x70, 0x7A, 0x85);

    private final PdfTemplate canvas;
    private final Figure figure;
    private final YearMonth from;
    private final int months;
    private final Map<String, BigDecimal> values = new HashMap<>();

    private TrendChart(PdfWriter writer, Figure figure, YearMonth from, YearMonth to) {
        this.canvas = writer.getDirectContent().createTemplate(WIDTH, HEIGHT);
        this.figure = figure;
        this.from = from;
        this.months = (int) from.until(to.plusMonths(1), ChronoUnit.MONTHS);
        figure.parts().stream()
                .filter(part -> part.by() == By.MONTH && part.value() != null)
                .forEach(part -> values.put(part.key(), part.value()));
    }

    /** The chart as an image made of lines, which stays sharp in print. */
    static Image of(PdfWriter writer, Figure figure, YearMonth from, YearMonth to) {
        TrendChart chart = new TrendChart(writer, figure, from, to);
        chart.draw();
        Image image = Image.getInstance(chart.canvas);
        image.setAlt(figure.name() + "逐月变化");
        image.setSpacingAfter(8);
        return image;
    }

    private void draw() {
        text(PdfContentByte.ALIGN_LEFT, figure.name() + "（" + figure.unit() + "）", LEFT, HEIGHT - 12, 10);
        canvas.setLineWidth(.6f);
        canvas.setColorStroke(AXIS);
        canvas.moveTo(LEFT, BOTTOM);
        canvas.lineTo(WIDTH, BOTTOM);
        canvas.stroke();
        for (int index = 0; index < months; index++) {
            YearMonth month = from.plusMonths(index);
            text(PdfContentByte.ALIGN_CENTER, month.toString().substring(2), x(index), BOTTOM - 12, SIZE);
        }
        if (figure.denominator() == null) {
            columns();
        } else {
            line();
        }
        for (int index = 0; index < months; index++) {
            BigDecimal value = value(index);
            if (value != null) {
                text(PdfContentByte.ALIGN_CENTER, FigureWords.number(value), x(index), y(value) + 5, SIZE);
            }
        }
    }

    private void columns() {
        canvas.setColorFill(Bar.BLUE);
        for (int index = 0; index < months; index++) {
            if (value(index) != null) {
                canvas.rectangle(x(index) - COLUMN / 2, BOTTOM, COLUMN, y(value(index)) - BOTTOM);
            }
        }
        canvas.fill();
    }

    /** A month without a value interrupts the line. */
    private void line() {
        canvas.setColorStroke(Bar.BLUE);
        canvas.setColorFill(Bar.BLUE);
        canvas.setLineWidth(1.5f);
        for (int index = 0; index < months; index++) {
            BigDecimal value = value(index);
            BigDecimal next = index + 1 < months ? value(index + 1) : null;
            if (value != null && next != null) {
                canvas.moveTo(x(index), y(value));
                canvas.lineTo(x(index + 1), y(next));
                canvas.stroke();
            }
            if (value != null) {
                canvas.circle(x(index), y(value), 2);
                canvas.fill();
            }
        }
    }

    private BigDecimal value(int index) {
        return values.get(from.plusMonths(index).toString());
    }

    private float x(int index) {
        return LEFT + (WIDTH - LEFT) * (index + .5f) / months;
    }

    private float y(BigDecimal value) {
        BigDecimal largest =
                figure.denominator() == null ? values.values().stream().reduce(BigDecimal.ONE, BigDecimal::max) : WHOLE;
        return BOTTOM + (TOP - BOTTOM) * value.floatValue() / largest.floatValue();
    }

    private void text(int alignment, String said, float x, float y, float size) {
        canvas.saveState();
        canvas.setColorFill(Color.BLACK);
        canvas.beginText();
        canvas.setFontAndSize(PaperFont.regular(size).getBaseFont(), size);
        canvas.showTextAligned(alignment, PaperFont.printable(said), x, y, 0);
        canvas.endText();
        canvas.restoreState();
    }
}
