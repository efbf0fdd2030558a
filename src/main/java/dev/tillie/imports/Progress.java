package dev.tillie.imports;

/** Hears how far an import has come. */
@FunctionalInterface
public interface Progress {
    Progress NONE = (_, _, _) -> {};

    /** Bytes as they lie on the disk, packed or not. */
    void at(String file, long bytesDone, long bytesTotal);
}
