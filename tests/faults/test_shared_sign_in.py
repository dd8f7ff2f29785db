"""One permission at the network behind several accounts ends with the last of them."""

from pathlib import Path

from inbox.channels.google_business.adapter import GoogleBusiness
from inbox.sandbox.google_business import BusinessProfile
from inbox.sandbox.serve import Served
from tests.channels.ground import Ground
from tests.engine.desk import PATIENCE
from tests.faults.counter import opened


def test_sign_in_ends_at_google_with_the_last_account_that_lives_by_it(tmp_path: Path) -> None:
    world = BusinessProfile()
    with Served([world]) as served:
        served.do(lambda: world.open("777", "Kioski"))
        with opened(tmp_path, [Ground(GoogleBusiness(), world)], served) as (it,):
            given = world.credentials()
            found = it.engine.connect("google_business", "browser", given).result(PATIENCE)
            first, second = it.engine.adopt(found).result(PATIENCE)
            it.engine.disconnect(first).result(PATIENCE)
            assert world.sign_in.refreshes, "the other location lives by it"
            it.engine.disconnect(second).result(PATIENCE)
            assert not world.sign_in.refreshes
