package cn.suyuanban.modelcheck;

import java.util.Optional;
import java.util.Set;

/**
 * What a check knows beyond the files it is given.
 *
 * <p>Asked one name at a time, so that an engine answers only for what a deployment refers to. By default nothing is known:
 * groups and building blocks pass unquestioned, and all else must be among the files.
 */
public interface Surroundings {

    /** Nothing but the files. */
    Surroundings NONE = new Surroundings() {};

    /** Whether people can belong to a group of this id. */
    default boolean hasGroup(String id) {
        return true;
    }

    /** Whether a process of this id can be called. */
    default boolean hasProcess(String id) {
        return false;
    }

    /** Whether a decision of this id can be asked. */
    default boolean hasDecision(String id) {
        return false;
    }

    /** The file of a form, empty if there is none of this id. */
    default Optional<byte[]> form(String id) {
        return Optional.empty();
    }

    /** Whether expressions can name a building block of this name. */
    default boolean hasBlock(String name) {
        return true;
    }

    /** The variables a building block writes, empty if that is not known. */
    default Optional<Set<String>> writtenBy(String block) {
        return Optional.empty();
    }
}
