"""A network's stream, where it has one: it only says "fetch now"."""

import asyncio

from inbox.core.channel import Listens
from inbox.core.errors import ChannelError, SignedOut
from inbox.engine.faults import log, where
from inbox.engine.frame import Frame
from inbox.engine.link import Link, translated
from inbox.engine.poll import PollLane
from inbox.secrets import KeyringTrouble

_LONG_ENOUGH = 60  # seconds a stream must have lived to count as a good one


async def listen(frame: Frame, link: Link, channel: Listens, poll: PollLane) -> None:
    """Listen until cancelled, coming back ever more slowly to a network that hangs up."""
    fails = 0
    while True:
        await poll.well.wait()  # whoever cannot be read has no stream to listen to
        begun = frame.clock()
        try:
            access = await link.listening()
            with translated():
                async for _ in channel.listen(access):
                    poll.nudge()
        except (SignedOut, KeyringTrouble):
            fails += 3  # the poll lane tells the owner
        except ChannelError as error:
            log.info("A stream ended: %s", where(error))
        except Exception as error:  # noqa: BLE001 - a fault in an adapter ends only its stream
            log.error("A stream met a fault of ours: %s", where(error))
        if (frame.clock() - begun).total_seconds() >= _LONG_ENOUGH:
            fails = 0
        pace = frame.pace
        pause = min(pace.back_off * 2 ** min(fails, 20), pace.back_off_most)
        fails += 1
        await asyncio.sleep(pause * (1 + pace.jitter * frame.chance()))
