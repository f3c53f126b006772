package engram.embedded.wire;

import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import org.jspecify.annotations.Nullable;

/**
 * Reads the messages of one connection. Of a large one no more is read than its beginning until
 * there is {@link Room} for all of it; the room is given back once it is answered. So clients that
 * send much at once wait in their sockets and not in the heap.
 */
final class Messages extends MongoWireProtocolHandler {
    /** Messages up to this many bytes are read at once. */
    private static final int SMALL = 64 * 1024;

    private final Room room;

    /** What the message holds that is being read or answered; 0 for a small one. */
    private long taken;

    private boolean waits;
    private boolean read;

    Messages(Room room) {
        this.room = room;
    }

    @Override
    protected @Nullable ClientRequest decode(ChannelHandlerContext context, ByteBuf in)
            throws Exception {
        giveBackIfAnswered();
        if (!mayRead(context, in)) return null;
        var request = super.decode(context, in);
        read = request != null;
        return request;
    }

    private boolean mayRead(ChannelHandlerContext context, ByteBuf in) {
        if (waits) return false;
        if (taken > 0 || in.readableBytes() < Integer.BYTES) return true;
        var length = in.getIntLE(in.readerIndex());
        if (length <= SMALL || length > MAX_MESSAGE_SIZE_BYTES) return true;
        waits = !room.take(length, () -> context.executor().execute(() -> goOn(context, length)));
        if (waits) context.channel().config().setAutoRead(false);
        else taken = length;
        return !waits;
    }

    private void goOn(ChannelHandlerContext context, int length) {
        waits = false;
        if (context.isRemoved()) {
            room.giveBack(length);
            return;
        }
        taken = length;
        try {
            channelRead(context, Unpooled.EMPTY_BUFFER);
            context.channel().config().setAutoRead(true);
        } catch (Exception unreadable) {
            context.fireExceptionCaught(unreadable);
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) throws Exception {
        super.channelRead(context, bytes);
        giveBackIfAnswered();
    }

    /** The library would ask for more of a message that is not whole. */
    @Override
    public void channelReadComplete(ChannelHandlerContext context) throws Exception {
        if (waits) context.fireChannelReadComplete();
        else super.channelReadComplete(context);
    }

    @Override
    protected void handlerRemoved0(ChannelHandlerContext context) {
        read = true;
        giveBackIfAnswered();
    }

    private void giveBackIfAnswered() {
        if (!read) return;
        read = false;
        if (taken > 0) room.giveBack(taken);
        taken = 0;
    }
}
