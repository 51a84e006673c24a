package cn.suyuanban.material.check;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What may be handed in.
 *
 * @param maxFileSize of one file; not above {@code spring.servlet.multipart.max-file-size}, which cuts off earlier
 * @param maxFilesPerNeed files for one material, those that were asked again not counted
 * @param maxFiles files of one case, documents of the authority not counted
 * @param maxTotal of all these files together
 * @param types media types that are taken; the browser shows PDF and pictures, so others could only be downloaded
 */
@ConfigurationProperties("suyuanban.material")
public record MaterialSettings(
        @DefaultValue("10MB") DataSize maxFileSize,
        @DefaultValue("10") int maxFilesPerNeed,
        @DefaultValue("60") int maxFiles,
        @DefaultValue("100MB") DataSize maxTotal,

        @DefaultValue({"application/pdf", "image/jpeg", "image/png"})
        List<String> types) {}
