package org.canvasstudio.model;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A map that keeps what was asked for of late, and forgets the rest. Asking changes it, too: threads that share it need a lock
 * also to read.
 */
public final class Recent<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1L;

    private final int most;

    /** @param most how many are kept */
    public Recent(int most) {
        super(most, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
