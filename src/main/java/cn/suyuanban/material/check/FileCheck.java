package cn.suyuanban.material.check;

import java.util.Optional;

/** One reason not to take a file; cheap ones come first. */
public interface FileCheck {

    /** Empty if there is nothing to object to. */
    Optional<Refusal> of(Incoming file);
}
