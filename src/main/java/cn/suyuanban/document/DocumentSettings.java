package cn.suyuanban.document;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Official documents.
 *
 * @param numberPrefix what a document number (文号) begins with, 绛审管 say; empty: the year
 * @param templates folder of the county's own texts; a file there stands in for the shipped one of the same name
 */
@ConfigurationProperties("suyuanban.document")
record DocumentSettings(
        @DefaultValue("") String numberPrefix,
        @DefaultValue("data/documents") Path templates) {}
