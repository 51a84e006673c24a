package cn.suyuanban.material.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Refuses a content of another type than those that are taken, and a name that says something else than the content. */
@Component
@Order(2)
class TypeCheck implements FileCheck {

    private final MaterialSettings settings;

    TypeCheck(MaterialSettings settings) {
        this.settings = settings;
    }

    @Override
    public Optional<Refusal> of(Incoming file) {
        if (!settings.types().contains(file.mediaType())) {
            return Optional.of(new Refusal(
                    "type-not-allowed",
                    "“%s”的内容不是 %s（识别为 %s），不能接收。请改用 %s 文件上传。"
                            .formatted(file.name(), allowed(), file.mediaType(), allowed())));
        }
        List<String> extensions = FileTypes.extensions(file.mediaType());
        if (!extensions.contains(FileNames.extension(file.name()))) {
            return Optional.of(new Refusal(
                    "extension-mismatch",
                    "“%s”的扩展名与内容不符：内容是 %s，文件名应以 .%s 结尾。请改好文件名后再上传。"
                            .formatted(file.name(), shortName(file.mediaType()), extensions.get(0))));
        }
        return Optional.empty();
    }

    private String allowed() {
        return settings.types().stream().map(TypeCheck::shortName).collect(Collectors.joining("、"));
    }

    /** {@code JPEG} of {@code image/jpeg}. */
    private static String shortName(String mediaType) {
        return mediaType.substring(mediaType.indexOf('/') + 1).toUpperCase(Locale.ROOT);
    }
}
