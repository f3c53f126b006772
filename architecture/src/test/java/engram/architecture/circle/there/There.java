package engram.architecture.circle.there;

import engram.architecture.circle.Here;

public interface There {
    Here here();
}
