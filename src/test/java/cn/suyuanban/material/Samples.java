package cn.suyuanban.material;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** Files as applicants send them. */
public final class Samples {

    private static final String PDF = """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
            trailer<</Root 1 0 R>>
            %%EOF
            """;

    private Samples() {}

    /** A small PDF for a material of the model. */
    public static Upload pdf(String code, String fileName) {
        return upload(code, fileName, PDF.getBytes(StandardCharsets.US_ASCII));
    }

    public static Upload upload(String code, String fileName, byte[] content) {
        return new Upload(code, "示例材料", fileName, new ByteArrayInputStream(content));
    }

    /** A PDF of exactly so many bytes: what follows its end is ignored by every reader. */
    public static byte[] pdfOf(int bytes) {
        byte[] content = Arrays.copyOf(PDF.getBytes(StandardCharsets.US_ASCII), bytes);
        Arrays.fill(content, PDF.length(), bytes, (byte) '%');
        return content;
    }

    /** A PNG of a plan. */
    public static byte[] picture() {
        BufferedImage plan = new BufferedImage(640, 400, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = plan.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 640, 400);
        pen.setColor(Color.DARK_GRAY);
        pen.drawRect(40, 40, 560, 320);
        pen.drawLine(300, 40, 300, 360);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(plan, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
