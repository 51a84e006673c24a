package cn.suyuanban.ledgerfile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** What the reading library does not tell of a workbook: how large it unpacks, and which cells are merged. */
final class WorkbookParts {

    /** A small file that unpacks to gigabytes must not be unpacked. */
    private static final int MOST_UNPACKED = 100 * 1024 * 1024;

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final Pattern RANGE = Pattern.compile("[A-Z]{1,3}[0-9]{1,7}(:[A-Z]{1,3}[0-9]{1,7})?");

    private WorkbookParts() {}

    /**
     * The merged ranges of the first sheet, such as {@code B3:B5}.
     *
     * @throws LedgerFileException if it is no workbook, or one too large
     */
    static List<String> mergedCells(byte[] file) {
        Map<String, byte[]> parts = parts(file, name -> name.startsWith("xl/") && name.matches(".*\\.(xml|rels)"));
        String id = first(parts, "xl/workbook.xml", "sheet", RELATIONS, "id");
        String target = target(parts, id);
        return attributes(parts, target, "mergeCell", null, "ref").stream()
                .filter(range -> RANGE.matcher(range).matches())
                .toList();
    }

    private static String target(Map<String, byte[]> parts, String id) {
        String relations = "xl/_rels/workbook.xml.rels";
        int index = attributes(parts, relations, "Relationship", null, "Id").indexOf(id);
        if (index < 0) {
            throw unreadable();
        }
        String target =
                attributes(parts, relations, "Relationship", null, "Target").get(index);
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    private static String first(
            Map<String, byte[]> parts, String part, String element, String namespace, String attribute) {
        return attributes(parts, part, element, namespace, attribute).stream()
                .findFirst()
                .orElseThrow(WorkbookParts::unreadable);
    }

    private static List<String> attributes(
            Map<String, byte[]> parts, String part, String element, String namespace, String attribute) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        List<String> found = new ArrayList<>();
        try {
            XMLStreamReader reader =
                    factory.createXMLStreamReader(new ByteArrayInputStream(parts.getOrDefault(part, new byte[0])));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals(element)) {
                    found.add(Objects.requireNonNullElse(reader.getAttributeValue(namespace, attribute), ""));
                }
            }
            return found;
        } catch (XMLStreamException e) {
            throw unreadable();
        }
    }

    /** Reads by the directory at the end of the file, as the reading library does: both see the same parts. */
    private static Map<String, byte[]> parts(byte[] file, Predicate<String> wanted) {
        Map<String, byte[]> parts = new HashMap<>();
        int room = MOST_UNPACKED;
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                byte[] content = zip.getInputStream(entry).readNBytes(room + 1);
                room -= content.length;
                if (room < 0) {
                    throw new LedgerFileException("file-too-big", "文件展开后过大，请删去图片和多余的工作表后重试");
                }
                if (wanted.test(entry.getName())) {
                    parts.put(entry.getName(), content);
                }
            }
        } catch (IOException e) {
            throw unreadable();
        }
        return parts;
    }

    static LedgerFileException unreadable() {
        return new LedgerFileException("file-unreadable", "不是有效的 Excel 文件，请用 Excel 或 WPS 另存为 .xlsx 后重试");
    }
}
