package cn.suyuanban.material;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

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
}
