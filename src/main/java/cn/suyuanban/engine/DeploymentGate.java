package cn.suyuanban.engine;

import java.util.Map;

/** Looks at a deployment before the engine reads it; whatever way it came, an exception refuses it whole. */
public interface DeploymentGate {

    /** @param resources file name to content, of a deployment that is new to the engine */
    void check(Map<String, byte[]> resources);
}
