package cn.suyuanban.document;

import cn.suyuanban.document.pdf.Paper.Block;
import cn.suyuanban.document.pdf.Paper.Paragraph;
import cn.suyuanban.document.pdf.Paper.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a document, as a template says them line by line: {@code # title}, {@code | label | value} for a row of a
 * form, {@code > note} for small print, anything else a paragraph.
 */
record Letter(String title, List<Block> blocks, List<String> notes) {

    /** @throws IllegalArgumentException if there is no title */
    static Letter parse(String text) {
        String title = null;
        List<Block> blocks = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (String line :
                text.lines().map(String::trim).filter(line -> !line.isEmpty()).toList()) {
            if (title == null && line.startsWith("# ")) {
                title = line.substring(2);
            } else if (line.startsWith("> ")) {
                notes.add(line.substring(2));
            } else if (line.startsWith("| ")) {
                String[] row = line.substring(2).split(" \\|", 2);
                blocks.add(new Row(row[0], row.length == 1 ? "" : row[1].trim()));
            } else {
                blocks.add(new Paragraph(line));
            }
        }
        if (title == null) {
            throw new IllegalArgumentException("第一行须是“# 标题”");
        }
        return new Letter(title, blocks, notes);
    }
}
