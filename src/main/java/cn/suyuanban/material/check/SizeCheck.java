package cn.suyuanban.material.check;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Refuses files with nothing in them and files that are too large. */
@Component
@Order(1)
class SizeCheck implements FileCheck {

    private final MaterialSettings settings;

    SizeCheck(MaterialSettings settings) {
        this.settings = settings;
    }

    @Override
    public Optional<Refusal> of(Incoming file) {
        if (file.size() == 0) {
            return Optional.of(new Refusal("file-empty", "“%s”是空文件（0 字节），请重新选择文件后再上传。".formatted(file.name())));
        }
        if (file.size() > settings.maxFileSize().toBytes()) {
            return Optional.of(new Refusal(
                    "file-too-large",
                    "“%s”超过单个文件 %s 的上限，请压缩、降低拍摄分辨率或拆成几个文件后再上传。"
                            .formatted(file.name(), Sizes.words(settings.maxFileSize()))));
        }
        return Optional.empty();
    }
}
