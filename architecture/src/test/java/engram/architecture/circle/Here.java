package engram.architecture.circle;

import engram.architecture.circle.there.There;

public record Here(There there) {}
