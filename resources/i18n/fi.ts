<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fi" sourcelanguage="en">
  <context>
    <name>Alerts</name>
    <message numerus="yes">
      <source>%n of them with a question</source>
      <translation>
        <numerusform>%n heistä kysyy jotain</numerusform>
        <numerusform>%n heistä kysyy jotain</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n people are waiting</source>
      <translation>
        <numerusform>%n ihminen odottaa</numerusform>
        <numerusform>%n ihmistä odottaa</numerusform>
      </translation>
    </message>
    <message>
      <source>Later</source>
      <translation>Myöhemmin</translation>
    </message>
    <message>
      <source>Like</source>
      <translation>Tykkää</translation>
    </message>
    <message numerus="yes">
      <source>Like %n</source>
      <translation>
        <numerusform>Tykkää %n viestistä</numerusform>
        <numerusform>Tykkää %n viestistä</numerusform>
      </translation>
    </message>
    <message>
      <source>Like all</source>
      <translation>Tykkää kaikista</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Avaa</translation>
    </message>
    <message>
      <source>Reply</source>
      <translation>Vastaa</translation>
    </message>
    <message>
      <source>Send</source>
      <translation>Lähetä</translation>
    </message>
    <message numerus="yes">
      <source>and %n more posts</source>
      <translation>
        <numerusform>ja %n muu julkaisu</numerusform>
        <numerusform>ja %n muuta julkaisua</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %n others</source>
      <translation>
        <numerusform>ja %n muu</numerusform>
        <numerusform>ja %n muuta</numerusform>
      </translation>
    </message>
    <message>
      <source>{name} on {channel}</source>
      <translation>{name} · {channel}</translation>
    </message>
  </context>
  <context>
    <name>Closing</name>
    <message>
      <source>Kuulolla is minimised</source>
      <translation>Kuulolla on pienennetty</translation>
    </message>
    <message>
      <source>Kuulolla keeps listening</source>
      <translation>Kuulolla pysyy kuulolla</translation>
    </message>
    <message>
      <source>The window is in the tray. Quit from its menu there.</source>
      <translation>Ikkuna on ilmoitusalueella. Lopeta sen valikosta.</translation>
    </message>
    <message>
      <source>This desktop has no tray, so the window waits in the task list. Ctrl+Q quits.</source>
      <translation>Tällä työpöydällä ei ole ilmoitusaluetta, joten ikkuna odottaa tehtäväluettelossa. Ctrl+Q lopettaa.</translation>
    </message>
  </context>
  <context>
    <name>Connect</name>
    <message>
      <source>A permission is missing</source>
      <translation>Yksi käyttöoikeus puuttuu</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>Lisää</translation>
    </message>
    <message numerus="yes">
      <source>Add %n accounts</source>
      <translation>
        <numerusform>Lisää %n tili</numerusform>
        <numerusform>Lisää %n tiliä</numerusform>
      </translation>
    </message>
    <message>
      <source>Allow Kuulolla there. This window goes on by itself.</source>
      <translation>Salli Kuulolla siellä. Tämä ikkuna jatkaa itsestään.</translation>
    </message>
    <message>
      <source>Allow it there, then try again.</source>
      <translation>Salli se siellä ja yritä sitten uudelleen.</translation>
    </message>
    <message>
      <source>Asking {name} for its sign-in page</source>
      <translation>Haetaan kirjautumissivua: {name}</translation>
    </message>
    <message>
      <source>Before you sign in</source>
      <translation>Ennen kirjautumista</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Peruuta</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Sulje</translation>
    </message>
    <message>
      <source>Code</source>
      <translation>Koodi</translation>
    </message>
    <message>
      <source>Connect {name}</source>
      <translation>Yhdistä {name}</translation>
    </message>
    <message>
      <source>Copy the address</source>
      <translation>Kopioi osoite</translation>
    </message>
    <message>
      <source>Done, next step</source>
      <translation>Valmis, seuraava vaihe</translation>
    </message>
    <message>
      <source>Fill in what you have</source>
      <translation>Täytä tiedot tähän</translation>
    </message>
    <message>
      <source>How do you want to sign in?</source>
      <translation>Miten haluat kirjautua?</translation>
    </message>
    <message>
      <source>Is the address right?</source>
      <translation>Onko osoite oikein?</translation>
    </message>
    <message>
      <source>Kept in this computer’s keyring, sent to {name} only</source>
      <translation>Talletetaan tämän koneen avainnippuun, lähetetään vain palveluun {name}</translation>
    </message>
    <message>
      <source>Look at the connection and the address, then try again.</source>
      <translation>Tarkista verkkoyhteys ja osoite, ja yritä sitten uudelleen.</translation>
    </message>
    <message>
      <source>Look at what you typed, and try again.</source>
      <translation>Tarkista, mitä kirjoitit, ja yritä uudelleen.</translation>
    </message>
    <message>
      <source>More</source>
      <translation>Lisää asetuksia</translation>
    </message>
    <message>
      <source>Only if the page shows you a code and this window does not go on.</source>
      <translation>Vain jos sivu näyttää koodin eikä tämä ikkuna jatka itsestään.</translation>
    </message>
    <message>
      <source>Open that page</source>
      <translation>Avaa se sivu</translation>
    </message>
    <message>
      <source>Open the browser again</source>
      <translation>Avaa selain uudelleen</translation>
    </message>
    <message>
      <source>Reading begins now, the newest first. You can start soon.</source>
      <translation>Lukeminen alkaa nyt, uusimmat ensin. Voit aloittaa pian.</translation>
    </message>
    <message>
      <source>Show or hide {name}</source>
      <translation>Näytä tai piilota: {name}</translation>
    </message>
    <message>
      <source>Sign in</source>
      <translation>Kirjaudu</translation>
    </message>
    <message>
      <source>Sign in to {name} in your browser</source>
      <translation>Kirjaudu selaimessasi: {name}</translation>
    </message>
    <message>
      <source>Signing in…</source>
      <translation>Kirjaudutaan…</translation>
    </message>
    <message>
      <source>Something went wrong on this computer. What you typed is still here.</source>
      <translation>Jokin meni vikaan tällä koneella. Kirjoittamasi on tallella.</translation>
    </message>
    <message>
      <source>Start</source>
      <translation>Aloita</translation>
    </message>
    <message>
      <source>Step {at}: {words}</source>
      <translation>Vaihe {at}: {words}</translation>
    </message>
    <message>
      <source>That did not work</source>
      <translation>Se ei onnistunut</translation>
    </message>
    <message>
      <source>That is not an answer of {name}</source>
      <translation>Vastaus ei tullut palvelusta {name}</translation>
    </message>
    <message>
      <source>This is needed</source>
      <translation>Tämä tarvitaan</translation>
    </message>
    <message>
      <source>Try again at {time}.</source>
      <translation>Yritä uudelleen kello {time}.</translation>
    </message>
    <message>
      <source>Unlock it and sign in again, or keep the sign-in for this session only.</source>
      <translation>Avaa lukitus ja kirjaudu uudelleen, tai pidä kirjautuminen vain tämän istunnon ajan.</translation>
    </message>
    <message>
      <source>Use this code</source>
      <translation>Käytä tätä koodia</translation>
    </message>
    <message>
      <source>Wait a few minutes, then try again.</source>
      <translation>Odota muutama minuutti ja yritä sitten uudelleen.</translation>
    </message>
    <message>
      <source>What you typed is still here.</source>
      <translation>Kirjoittamasi on tallella.</translation>
    </message>
    <message>
      <source>What {name} does not show to an app</source>
      <translation>Mitä {name} ei näytä sovelluksille</translation>
    </message>
    <message>
      <source>Which of these shall Kuulolla listen to?</source>
      <translation>Mitä näistä Kuulolla kuuntelee?</translation>
    </message>
    <message>
      <source>You answer as {who}</source>
      <translation>Vastaat nimellä {who}</translation>
    </message>
    <message>
      <source>You can add the others later.</source>
      <translation>Muut voit lisätä myöhemmin.</translation>
    </message>
    <message>
      <source>Your browser opens in a moment.</source>
      <translation>Selaimesi aukeaa hetken päästä.</translation>
    </message>
    <message>
      <source>{name} asks for a pause</source>
      <translation>{name} pyytää tauon</translation>
    </message>
    <message>
      <source>{name} cannot be reached</source>
      <translation>{name} ei vastaa</translation>
    </message>
    <message>
      <source>{name} did not let you in</source>
      <translation>{name} ei päästänyt sisään</translation>
    </message>
    <message>
      <source>{name} is connected</source>
      <translation>{name} on yhdistetty</translation>
    </message>
    <message>
      <source>{name} said no</source>
      <translation>{name} kieltäytyi</translation>
    </message>
  </context>
  <context>
    <name>FirstRead</name>
    <message>
      <source>Asking for the first page</source>
      <translation>Pyydetään ensimmäistä sivua</translation>
    </message>
    <message>
      <source>Reading for the first time</source>
      <translation>Luetaan ensimmäistä kertaa</translation>
    </message>
    <message>
      <source>Reading what people said on {name}</source>
      <translation>Luetaan keskusteluja: {name}</translation>
    </message>
    <message>
      <source>The newest come first, so you can start soon.</source>
      <translation>Uusimmat tulevat ensin, joten voit aloittaa pian.</translation>
    </message>
    <message numerus="yes">
      <source>about %n minutes left</source>
      <translation>
        <numerusform>noin %n minuutti jäljellä</numerusform>
        <numerusform>noin %n minuuttia jäljellä</numerusform>
      </translation>
    </message>
    <message>
      <source>less than a minute left</source>
      <translation>alle minuutti jäljellä</translation>
    </message>
    <message>
      <source>{read} of about {total}</source>
      <translation>{read} noin {total} viestistä</translation>
    </message>
    <message>
      <source>{read} so far</source>
      <translation>{read} tähän mennessä</translation>
    </message>
  </context>
  <context>
    <name>FirstRun</name>
    <message numerus="yes">
      <source>%n steps</source>
      <translation>
        <numerusform>%n vaihe</numerusform>
        <numerusform>%n vaihetta</numerusform>
      </translation>
    </message>
    <message>
      <source>Choose a channel</source>
      <translation>Valitse kanava</translation>
    </message>
    <message>
      <source>Continue with {name}</source>
      <translation>Jatka: {name}</translation>
    </message>
    <message>
      <source>First session</source>
      <translation>Ensimmäinen hetki</translation>
    </message>
    <message>
      <source>Look around the demo shop</source>
      <translation>Katsele esittelykauppaa</translation>
    </message>
    <message>
      <source>Pick one to begin with. The others can follow later.</source>
      <translation>Valitse yksi aluksi. Muut voit lisätä myöhemmin.</translation>
    </message>
    <message>
      <source>Sign in</source>
      <translation>Kirjaudu</translation>
    </message>
    <message>
      <source>Step {at}: {words}</source>
      <translation>Vaihe {at}: {words}</translation>
    </message>
    <message>
      <source>What people write stays in a file on this computer. Passwords go to its keyring. Nobody else’s cloud is involved.</source>
      <translation>Ihmisten viestit pysyvät tiedostossa tällä koneella. Salasanat menevät sen avainnippuun. Kenenkään muun pilveä ei tarvita.</translation>
    </message>
    <message>
      <source>Where do people talk to you?</source>
      <translation>Missä ihmiset puhuvat sinulle?</translation>
    </message>
  </context>
  <context>
    <name>Keyring</name>
    <message>
      <source>Keep for this session only</source>
      <translation>Pidä vain tämän istunnon ajan</translation>
    </message>
    <message>
      <source>Kuulolla writes no password into a file. It can remember your sign-ins until you close it, or you can install a keyring (GNOME Keyring, KWallet).</source>
      <translation>Kuulolla ei kirjoita salasanoja tiedostoon. Se voi muistaa kirjautumisesi siihen asti, kun suljet sen, tai voit asentaa avainnipun (GNOME Keyring, KWallet).</translation>
    </message>
    <message>
      <source>Nothing is read or sent until then; your replies are kept.</source>
      <translation>Siihen asti mitään ei lueta eikä lähetetä; vastauksesi ovat tallessa.</translation>
    </message>
    <message>
      <source>The keyring does not answer</source>
      <translation>Avainnippu ei vastaa</translation>
    </message>
    <message>
      <source>The keyring is locked</source>
      <translation>Avainnippu on lukittu</translation>
    </message>
    <message>
      <source>This computer has no keyring</source>
      <translation>Tällä koneella ei ole avainnippua</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>Yritä uudelleen</translation>
    </message>
    <message>
      <source>Unlock and try again</source>
      <translation>Avaa lukitus ja yritä uudelleen</translation>
    </message>
  </context>
  <context>
    <name>Keys</name>
    <message>
      <source>Close</source>
      <translation>Sulje</translation>
    </message>
    <message>
      <source>Esc</source>
      <translation>Esc</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Näppäimet</translation>
    </message>
    <message>
      <source>Space</source>
      <translation>Välilyönti</translation>
    </message>
  </context>
  <context>
    <name>Settings</name>
    <message numerus="yes">
      <source>%n seconds</source>
      <translation>
        <numerusform>%n sekunti</numerusform>
        <numerusform>%n sekuntia</numerusform>
      </translation>
    </message>
    <message>
      <source>About</source>
      <translation>Tietoja</translation>
    </message>
    <message>
      <source>Alerts</source>
      <translation>Ilmoitukset</translation>
    </message>
    <message>
      <source>Answering</source>
      <translation>Vastaaminen</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>Kuten järjestelmässä</translation>
    </message>
    <message>
      <source>At once</source>
      <translation>Heti</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Sulje</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Tumma</translation>
    </message>
    <message>
      <source>Free software under the MIT licence.</source>
      <translation>Vapaa ohjelma MIT-lisenssillä.</translation>
    </message>
    <message>
      <source>Hosts this app has talked to</source>
      <translation>Palvelimet, joihin sovellus on ollut yhteydessä</translation>
    </message>
    <message>
      <source>How long a reply or a like waits here before it goes out.</source>
      <translation>Kuinka kauan vastaus tai tykkäys odottaa täällä ennen lähtöään.</translation>
    </message>
    <message>
      <source>Kuulolla {version}</source>
      <translation>Kuulolla {version}</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Kieli</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Vaalea</translation>
    </message>
    <message>
      <source>Light or dark</source>
      <translation>Vaalea vai tumma</translation>
    </message>
    <message>
      <source>Look and language</source>
      <translation>Ulkoasu ja kieli</translation>
    </message>
    <message>
      <source>No setting is called that.</source>
      <translation>Sen nimistä asetusta ei ole.</translation>
    </message>
    <message>
      <source>None yet</source>
      <translation>Ei vielä yhtään</translation>
    </message>
    <message>
      <source>Off</source>
      <translation>Ei lainkaan</translation>
    </message>
    <message>
      <source>On top of the size that the system gives.</source>
      <translation>Järjestelmän oman koon lisäksi.</translation>
    </message>
    <message>
      <source>One for everybody who came, never one for each.</source>
      <translation>Yksi kaikista tulleista, ei koskaan jokaisesta erikseen.</translation>
    </message>
    <message>
      <source>Privacy</source>
      <translation>Yksityisyys</translation>
    </message>
    <message>
      <source>Quiet from</source>
      <translation>Hiljaa alkaen</translation>
    </message>
    <message>
      <source>Quiet hours</source>
      <translation>Hiljaiset tunnit</translation>
    </message>
    <message>
      <source>Quiet until</source>
      <translation>Hiljaa asti</translation>
    </message>
    <message>
      <source>Search settings</source>
      <translation>Hae asetuksista</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Asetukset</translation>
    </message>
    <message>
      <source>Show alerts</source>
      <translation>Näytä ilmoitukset</translation>
    </message>
    <message>
      <source>Text size</source>
      <translation>Tekstin koko</translation>
    </message>
    <message>
      <source>Three times a day lets you work in between.</source>
      <translation>Kolmesti päivässä jättää välissä työrauhan.</translation>
    </message>
    <message>
      <source>Time to undo</source>
      <translation>Aika perua</translation>
    </message>
    <message>
      <source>What comes in then is told when they end.</source>
      <translation>Silloin tulleista kerrotaan, kun ne päättyvät.</translation>
    </message>
    <message>
      <source>What people write stays in a file on this computer, passwords in its keyring. The app talks to your own channels and to nobody else.</source>
      <translation>Ihmisten viestit pysyvät tiedostossa tällä koneella, salasanat sen avainnipussa. Sovellus puhuu vain omille kanavillesi eikä kenellekään muulle.</translation>
    </message>
    <message>
      <source>When</source>
      <translation>Milloin</translation>
    </message>
    <message>
      <source>since {day}</source>
      <translation>alkaen {day}</translation>
    </message>
    <message>
      <source>{times} times</source>
      <translation>{times} kertaa</translation>
    </message>
  </context>
  <context>
    <name>Tray</name>
    <message>
      <source>Alerts are paused until {time}</source>
      <translation>Ilmoitukset ovat tauolla kello {time} asti</translation>
    </message>
    <message>
      <source>Check now</source>
      <translation>Tarkista nyt</translation>
    </message>
    <message>
      <source>Everything read at {time}</source>
      <translation>Kaikki luettu kello {time}</translation>
    </message>
    <message>
      <source>Nobody is waiting</source>
      <translation>Kukaan ei odota</translation>
    </message>
    <message>
      <source>Open Kuulolla</source>
      <translation>Avaa Kuulolla</translation>
    </message>
    <message>
      <source>Pause alerts for an hour</source>
      <translation>Ilmoitukset tauolle tunniksi</translation>
    </message>
    <message>
      <source>Pause alerts for today</source>
      <translation>Ilmoitukset tauolle täksi päiväksi</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>Lopeta</translation>
    </message>
    <message>
      <source>Reading for the first time</source>
      <translation>Luetaan ensimmäistä kertaa</translation>
    </message>
    <message>
      <source>Show alerts again</source>
      <translation>Näytä ilmoitukset taas</translation>
    </message>
    <message>
      <source>Start today’s session</source>
      <translation>Aloita päivän hetki</translation>
    </message>
    <message>
      <source>{name} needs you</source>
      <translation>{name} tarvitsee sinua</translation>
    </message>
  </context>
</TS>
