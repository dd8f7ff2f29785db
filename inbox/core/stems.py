"""What two texts are compared by: the roots of their telling words, in Finnish and English.

Roughly cut: endings are taken off by rule and long words end after six letters, the same for
every language, so that words compare however they are bent and whatever language was guessed.
"""

import re
from functools import lru_cache

from inbox.core.text import URL, fold

MOST = 24  # roots that a text is kept by
_LONG, _SHORT = 6, 3
_WORD = re.compile(r"[^\W\d_]+")
_DOUBLED = re.compile(r"(.)\1$")
_STRETCHED = re.compile(r"(.)\1{2,}")
# What says nothing about the matter: English, Finnish, and the most frequent of their neighbours.
_PLAIN = """
a an and are am as at be been being but by can could did do does doing for from get got had has
have having he her hers him his how i if in into is it its just let like many may me might more
most much must my no nor not now of off on once one only or our out over own please really same
shall she should so some such than that the their them then there these they this those to too
up us very was we were what when where which while who whom why will with would yes yet you your
yours also any about again all always ever every even here hello hi hey well still oh im dont
ive id youre theres whats going go want need know think say said make made come came back other
another first last next good great nice thing things
ootte ootko oisko olisko olisiko löytyy löytyykö löytyisi mukaan ensi ottaa near buy
tomorrow huomenna
ei en et emme ette eivät eikä ja jos jo joka jotka jossa josta johon kai kanssa kin koko koska
kuin kun kyllä mikä mitä mitkä missä mistä mihin mikäli millainen milloin minä minun minua
minulle minulla mun mulla mä sä sun sulla sinä sinun sinulle sinulla me meidän meitä meille
meillä te teidän teitä teille teillä teiltä teiltäkin he heidän heille heitä hän hänen mutta
myös ne niiden niitä niin noin nuo nyt olen olet on onko onkohan olla ole olemme olette ovat
ovatko oli olivat olisi olisin olisiko ollut saa saako saisi saisiko se sen siinä siitä sitä
siihen sille sitten tai tosi tuo tuon tämä tämän tässä tästä tätä tähän tällä vai vaikka vain
vaan vielä voi voiko voisi voisiko voin voinko voitteko voit voisitteko vähän hei moi terve
heippa ihan aina aika nämä noita näitä niistä kuka kenen ketä kuinka paljonko miten miksi että
eli ehkä hyvin tulee tulla tule tulen tulisi haluan haluaisin haluaisi pitää pitäisi kiva hyvä
asti joku jotain jonkun kaikki kaikkea yksi kaksi taas ennen jälkeen
och att det som en ett på är av för med den till inte om ni jag vi har der die das und ist
"""
_STOP = frozenset(_PLAIN.split())
_ENDS = """
kaan kään kohan köhän kin ko kö han hän pa pä nsa nsä mme nne ssa ssä sta stä lla llä lta ltä
lle ksi tta ttä iin seen den ten jen ja jä ia iä ita itä eja ejä oja öjä sin isin isi
na nä ta tä aan ään
een oon uun in en an än on ön un yn n t a ä ti ing ings ed es s ly er ers e i o u y
"""
_OTHERS = (
    *(("hinta", "maksaa"), ("hinnat", "maksaa"), ("price", "cost"), ("prices", "cost")),
    *(("aukioloaika", "auki"), ("aukiolo", "auki"), ("hours", "open"), ("opening", "open")),
)
_ENDINGS = tuple(sorted(_ENDS.split(), key=len, reverse=True))


def stems(text: str) -> tuple[str, ...]:
    """The roots of a text's telling words, each once, in their order; at most `MOST`."""
    found: dict[str, None] = {}
    for word in _WORD.findall(fold(URL.sub(" ", text[:2_000]))):
        if len(word) >= _SHORT and word not in _STOP:
            found[_stem(word)] = None
        if len(found) == MOST:
            break
    return tuple(found)


@lru_cache(maxsize=20_000)
def _stem(word: str) -> str:
    root = _root(word)
    return _alike().get(root, root)


def _root(word: str) -> str:
    word = _STRETCHED.sub(r"\1", word)
    if len(word) == _SHORT + 1:
        return word.removesuffix("s")
    for _ in range(4):  # "korvapuusteistako": a clitic, then a case, then a plural, then a vowel
        for ending in _ENDINGS:
            if word.endswith(ending) and len(word) - len(ending) > _SHORT:
                word = word[: -len(ending)]
                break
        else:
            break
    if len(word) > _SHORT:
        word = _DOUBLED.sub(r"\1", word)
    return word[:_LONG]


@lru_cache(maxsize=1)
def _alike() -> dict[str, str]:
    """Other words for what shops are asked most."""
    return {_root(one): _root(other) for one, other in _OTHERS}
