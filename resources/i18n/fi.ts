<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fi" sourcelanguage="en">
  <context>
    <name>Account</name>
    <message numerus="yes">
      <source>%Ln read</source>
      <translation>
        <numerusform>%Ln luettu</numerusform>
        <numerusform>%Ln luettu</numerusform>
      </translation>
    </message>
    <message>
      <source>Everything read at {time}</source>
      <translation>Kaikki luettu klo {time}</translation>
    </message>
    <message>
      <source>It is tried again by itself. Nothing is lost.</source>
      <translation>Uusi yritys tapahtuu itsestään. Mitään ei häviä.</translation>
    </message>
    <message>
      <source>Locked</source>
      <translation>Lukossa</translation>
    </message>
    <message>
      <source>No connection to {name}</source>
      <translation>Ei yhteyttä: {name}</translation>
    </message>
    <message>
      <source>Nothing after {time} has been read. Replies wait here and go out once you are back.</source>
      <translation>Mitään ei ole luettu sen jälkeen: {time}. Vastaukset odottavat tässä ja lähtevät, kun olet takaisin.</translation>
    </message>
    <message>
      <source>Offline</source>
      <translation>Ei yhteyttä</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>Tauko</translation>
    </message>
    <message>
      <source>Read to the end: {time}</source>
      <translation>Luettu loppuun: {time}</translation>
    </message>
    <message>
      <source>Reading {name}</source>
      <translation>Luetaan: {name}</translation>
    </message>
    <message>
      <source>Replies wait here and go out once you are back.</source>
      <translation>Vastaukset odottavat tässä ja lähtevät, kun olet takaisin.</translation>
    </message>
    <message>
      <source>Sign in</source>
      <translation>Kirjaudu</translation>
    </message>
    <message>
      <source>Sign in again</source>
      <translation>Kirjaudu uudelleen</translation>
    </message>
    <message>
      <source>The keyring gives no password for {name}</source>
      <translation>Avainnippu ei anna salasanaa: {name}</translation>
    </message>
    <message>
      <source>Trouble</source>
      <translation>Ongelma</translation>
    </message>
    <message>
      <source>Try now</source>
      <translation>Yritä nyt</translation>
    </message>
    <message>
      <source>Unlock and try again</source>
      <translation>Avaa lukitus ja yritä uudelleen</translation>
    </message>
    <message>
      <source>Unlock it, and everything goes on by itself.</source>
      <translation>Avaa se, niin kaikki jatkuu itsestään.</translation>
    </message>
    <message>
      <source>You can go on. What you send goes out once it is back.</source>
      <translation>Voit jatkaa. Se, minkä lähetät, lähtee kun yhteys palaa.</translation>
    </message>
    <message>
      <source>Your replies are kept and go out then. Nothing is lost.</source>
      <translation>Vastauksesi ovat tallessa ja lähtevät silloin. Mitään ei häviä.</translation>
    </message>
    <message>
      <source>not yet</source>
      <translation>ei vielä</translation>
    </message>
    <message>
      <source>{good} of {all} could be read</source>
      <translation>{good}/{all} voitiin lukea</translation>
    </message>
    <message>
      <source>{name} answered in a way that cannot be read</source>
      <translation>{name} vastasi tavalla, jota ei voi lukea</translation>
    </message>
    <message>
      <source>{name} asks for a pause</source>
      <translation>{name} pyytää taukoa</translation>
    </message>
    <message>
      <source>{name} asks for a pause until {time}</source>
      <translation>{name} pyytää taukoa klo {time} asti</translation>
    </message>
    <message>
      <source>{name} has signed you out</source>
      <translation>{name} on kirjannut sinut ulos</translation>
    </message>
  </context>
  <context>
    <name>Action</name>
    <message>
      <source>Answer</source>
      <translation>Vastaa</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Takaisin</translation>
    </message>
    <message>
      <source>Back to waiting</source>
      <translation>Takaisin odottamaan</translation>
    </message>
    <message>
      <source>Check now</source>
      <translation>Tarkista nyt</translation>
    </message>
    <message>
      <source>Connect an account</source>
      <translation>Liitä tili</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Valmis</translation>
    </message>
    <message>
      <source>Find</source>
      <translation>Etsi</translation>
    </message>
    <message>
      <source>Go to</source>
      <translation>Siirry</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Näppäimet</translation>
    </message>
    <message>
      <source>Kuulolla</source>
      <translation>Kuulolla</translation>
    </message>
    <message>
      <source>Like</source>
      <translation>Tykkää</translation>
    </message>
    <message>
      <source>Like and go on</source>
      <translation>Tykkää ja jatka</translation>
    </message>
    <message>
      <source>More</source>
      <translation>Lisää</translation>
    </message>
    <message>
      <source>Move</source>
      <translation>Liiku</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>Seuraava</translation>
    </message>
    <message>
      <source>Open there</source>
      <translation>Avaa siellä</translation>
    </message>
    <message>
      <source>Previous</source>
      <translation>Edellinen</translation>
    </message>
    <message>
      <source>Put away</source>
      <translation>Pois pöydältä</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>Lopeta</translation>
    </message>
    <message>
      <source>Reply</source>
      <translation>Vastaa</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>Hae</translation>
    </message>
    <message>
      <source>Send</source>
      <translation>Lähetä</translation>
    </message>
    <message>
      <source>Send and done</source>
      <translation>Lähetä ja valmis</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Asetukset</translation>
    </message>
    <message>
      <source>Snooze</source>
      <translation>Torkuta</translation>
    </message>
    <message>
      <source>Take back the like</source>
      <translation>Peru tykkäys</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Kumoa</translation>
    </message>
  </context>
  <context>
    <name>Age</name>
    <message numerus="yes">
      <source>%n days</source>
      <translation>
        <numerusform>%n pv</numerusform>
        <numerusform>%n pv</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n h</source>
      <translation>
        <numerusform>%n t</numerusform>
        <numerusform>%n t</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n min</source>
      <translation>
        <numerusform>%n min</numerusform>
        <numerusform>%n min</numerusform>
      </translation>
    </message>
    <message>
      <source>Friday</source>
      <translation>perjantaina</translation>
    </message>
    <message>
      <source>Monday</source>
      <translation>maanantaina</translation>
    </message>
    <message>
      <source>Saturday</source>
      <translation>lauantaina</translation>
    </message>
    <message>
      <source>Sunday</source>
      <translation>sunnuntaina</translation>
    </message>
    <message>
      <source>Thursday</source>
      <translation>torstaina</translation>
    </message>
    <message>
      <source>Tuesday</source>
      <translation>tiistaina</translation>
    </message>
    <message>
      <source>Wednesday</source>
      <translation>keskiviikkona</translation>
    </message>
    <message>
      <source>Yesterday</source>
      <translation>Eilen</translation>
    </message>
    <message>
      <source>now</source>
      <translation>nyt</translation>
    </message>
    <message>
      <source>today {time}</source>
      <translation>tänään klo {time}</translation>
    </message>
    <message>
      <source>tomorrow {time}</source>
      <translation>huomenna klo {time}</translation>
    </message>
    <message>
      <source>yesterday {time}</source>
      <translation>eilen klo {time}</translation>
    </message>
    <message>
      <source>{day} {time}</source>
      <translation>{day} klo {time}</translation>
    </message>
  </context>
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
    <name>Banner</name>
    <message>
      <source>Hide</source>
      <translation>Piilota</translation>
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
    <name>Composer</name>
    <message numerus="yes">
      <source>%Ln too many</source>
      <translation>
        <numerusform>%Ln liikaa</numerusform>
        <numerusform>%Ln liikaa</numerusform>
      </translation>
    </message>
    <message>
      <source>Changing your reply as {me}</source>
      <translation>Muutat vastaustasi nimellä {me}</translation>
    </message>
    <message>
      <source>Draft saved</source>
      <translation>Luonnos tallessa</translation>
    </message>
    <message>
      <source>Leave as it was</source>
      <translation>Jätä ennalleen</translation>
    </message>
    <message>
      <source>Replying to {who} as {me}</source>
      <translation>Vastaus: {who} · nimellä {me}</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Tallenna</translation>
    </message>
    <message>
      <source>Send once signed in</source>
      <translation>Lähetä, kun olet kirjautunut</translation>
    </message>
    <message>
      <source>Write a reply, it is kept here…</source>
      <translation>Kirjoita vastaus, se säilyy tässä…</translation>
    </message>
    <message>
      <source>{room} left</source>
      <translation>{room} jäljellä</translation>
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
      <source>Connect a channel</source>
      <translation>Liitä kanava</translation>
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
      <source>From the package {name}, which is not part of Kuulolla.</source>
      <translation>Paketista {name}, joka ei kuulu Kuulollaan.</translation>
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
    <message>
      <source>Show me a code</source>
      <translation>Näytä koodi</translation>
    </message>
  </context>
  <context>
    <name>Dialog</name>
    <message>
      <source>Close</source>
      <translation>Sulje</translation>
    </message>
  </context>
  <context>
    <name>Doing</name>
    <message>
      <source>It could not be saved. Your words are in the composer.</source>
      <translation>Tallennus ei onnistunut. Sanasi ovat kirjoituskentässä.</translation>
    </message>
    <message>
      <source>It has gone out already</source>
      <translation>Se on jo lähtenyt</translation>
    </message>
    <message>
      <source>That could not be saved</source>
      <translation>Sitä ei voitu tallentaa</translation>
    </message>
    <message>
      <source>The network gave no address for this</source>
      <translation>Palvelu ei antanut tälle osoitetta</translation>
    </message>
    <message>
      <source>{name} comes back {when}</source>
      <translation>{name} palaa {when}</translation>
    </message>
    <message>
      <source>{name} is done</source>
      <translation>{name}: valmis</translation>
    </message>
    <message>
      <source>{name} waits again</source>
      <translation>{name} odottaa taas</translation>
    </message>
  </context>
  <context>
    <name>Empty</name>
    <message>
      <source>As far as could be read: look at the accounts marked below.</source>
      <translation>Sikäli kuin voitiin lukea: katso alla merkityt tilit.</translation>
    </message>
    <message>
      <source>Everything was read to the end. New ones come in by themselves.</source>
      <translation>Kaikki on luettu loppuun. Uudet tulevat itsestään.</translation>
    </message>
    <message>
      <source>Nobody is waiting</source>
      <translation>Kukaan ei odota</translation>
    </message>
    <message>
      <source>Read to the end</source>
      <translation>Luettu loppuun</translation>
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
    <name>Head</name>
    <message numerus="yes">
      <source>%Ln comments so far</source>
      <translation>
        <numerusform>%Ln kommentti tähän mennessä</numerusform>
        <numerusform>%Ln kommenttia tähän mennessä</numerusform>
      </translation>
    </message>
    <message>
      <source>First time here</source>
      <translation>Ensi kertaa täällä</translation>
    </message>
    <message>
      <source>Liked</source>
      <translation>Tykätty</translation>
    </message>
    <message>
      <source>No app can like here. Open it there (O)</source>
      <translation>Täällä ei mikään sovellus voi tykätä. Avaa siellä (O)</translation>
    </message>
    <message>
      <source>Second time here</source>
      <translation>Toista kertaa täällä</translation>
    </message>
    <message>
      <source>Third time here</source>
      <translation>Kolmatta kertaa täällä</translation>
    </message>
    <message>
      <source>{line}, answered {when}</source>
      <translation>{line}, vastattu {when}</translation>
    </message>
    <message>
      <source>{line}, not answered yet</source>
      <translation>{line}, ei vielä vastattu</translation>
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
    <name>List</name>
    <message numerus="yes">
      <source>%Ln conversations</source>
      <translation>
        <numerusform>%Ln keskustelu</numerusform>
        <numerusform>%Ln keskustelua</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln found</source>
      <translation>
        <numerusform>%Ln löytyi</numerusform>
        <numerusform>%Ln löytyi</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln or more found</source>
      <translation>
        <numerusform>Löytyi vähintään %Ln</numerusform>
        <numerusform>Löytyi vähintään %Ln</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln people</source>
      <translation>
        <numerusform>%Ln ihminen</numerusform>
        <numerusform>%Ln ihmistä</numerusform>
      </translation>
    </message>
    <message>
      <source>All accounts</source>
      <translation>Kaikki tilit</translation>
    </message>
    <message>
      <source>All kinds</source>
      <translation>Kaikki lajit</translation>
    </message>
    <message>
      <source>Comments</source>
      <translation>Kommentit</translation>
    </message>
    <message>
      <source>Conversations</source>
      <translation>Keskustelut</translation>
    </message>
    <message>
      <source>End the search</source>
      <translation>Lopeta haku</translation>
    </message>
    <message>
      <source>Filter</source>
      <translation>Suodata</translation>
    </message>
    <message>
      <source>Mentions</source>
      <translation>Maininnat</translation>
    </message>
    <message>
      <source>Messages</source>
      <translation>Viestit</translation>
    </message>
    <message>
      <source>Nobody</source>
      <translation>Ei ketään</translation>
    </message>
    <message>
      <source>Nobody is waiting.</source>
      <translation>Kukaan ei odota.</translation>
    </message>
    <message>
      <source>Nothing here with this filter.</source>
      <translation>Tällä suodattimella ei ole mitään.</translation>
    </message>
    <message>
      <source>Nothing is done yet.</source>
      <translation>Mitään ei ole vielä valmiina.</translation>
    </message>
    <message>
      <source>Nothing is snoozed.</source>
      <translation>Mikään ei ole torkussa.</translation>
    </message>
    <message>
      <source>Nothing was found for these words.</source>
      <translation>Näillä sanoilla ei löytynyt mitään.</translation>
    </message>
    <message>
      <source>Reading for the first time</source>
      <translation>Luetaan ensi kertaa</translation>
    </message>
    <message>
      <source>Reviews</source>
      <translation>Arviot</translation>
    </message>
    <message>
      <source>Words, names, posts</source>
      <translation>Sanoja, nimiä, julkaisuja</translation>
    </message>
    <message numerus="yes">
      <source>{people} · about %n min</source>
      <translation>
        <numerusform>{people} · noin %n min</numerusform>
        <numerusform>{people} · noin %n min</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Message</name>
    <message>
      <source>Copy the words</source>
      <translation>Kopioi sanat</translation>
    </message>
    <message>
      <source>Discard</source>
      <translation>Hylkää</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>Muokkaa</translation>
    </message>
    <message>
      <source>It is there</source>
      <translation>Se on perillä</translation>
    </message>
    <message>
      <source>It says: {reason}</source>
      <translation>Se sanoo: {reason}</translation>
    </message>
    <message>
      <source>Look on {name} before you send it once more.</source>
      <translation>Katso ensin palvelusta {name}, ennen kuin lähetät uudelleen.</translation>
    </message>
    <message>
      <source>Look on {name} before you try once more.</source>
      <translation>Katso ensin palvelusta {name}, ennen kuin yrität uudelleen.</translation>
    </message>
    <message>
      <source>Picture</source>
      <translation>Kuva</translation>
    </message>
    <message>
      <source>Reply to this</source>
      <translation>Vastaa tähän</translation>
    </message>
    <message>
      <source>Send again</source>
      <translation>Lähetä uudelleen</translation>
    </message>
    <message>
      <source>Sending</source>
      <translation>Lähetetään</translation>
    </message>
    <message>
      <source>Sent, seen on {name}</source>
      <translation>Lähetetty, näkyy palvelussa {name}</translation>
    </message>
    <message>
      <source>Sent, waits for approval on {name}</source>
      <translation>Lähetetty, odottaa hyväksyntää palvelussa {name}</translation>
    </message>
    <message>
      <source>The network did not confirm it. It may be done.</source>
      <translation>Palvelu ei vahvistanut sitä. Se on voinut onnistua.</translation>
    </message>
    <message>
      <source>The network did not confirm your reply. It may have arrived.</source>
      <translation>Palvelu ei vahvistanut vastaustasi. Se on voinut mennä perille.</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>Yritä uudelleen</translation>
    </message>
    <message>
      <source>Waiting to be sent</source>
      <translation>Odottaa lähetystä</translation>
    </message>
    <message>
      <source>{age}, edited</source>
      <translation>{age}, muokattu</translation>
    </message>
    <message>
      <source>{name} refused it</source>
      <translation>{name} ei hyväksynyt sitä</translation>
    </message>
    <message>
      <source>{name} refused this reply</source>
      <translation>{name} ei ottanut vastausta vastaan</translation>
    </message>
    <message>
      <source>{name}, {time}</source>
      <translation>{name}, {time}</translation>
    </message>
  </context>
  <context>
    <name>Post</name>
    <message numerus="yes">
      <source>%Ln comments</source>
      <translation>
        <numerusform>%Ln kommentti</numerusform>
        <numerusform>%Ln kommenttia</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln likes</source>
      <translation>
        <numerusform>%Ln tykkäys</numerusform>
        <numerusform>%Ln tykkäystä</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln shares</source>
      <translation>
        <numerusform>%Ln jako</numerusform>
        <numerusform>%Ln jakoa</numerusform>
      </translation>
    </message>
    <message>
      <source>Your post</source>
      <translation>Julkaisusi</translation>
    </message>
  </context>
  <context>
    <name>Row</name>
    <message numerus="yes">
      <source>%n stars</source>
      <translation>
        <numerusform>%n tähti</numerusform>
        <numerusform>%n tähteä</numerusform>
      </translation>
    </message>
    <message>
      <source>Draft</source>
      <translation>Luonnos</translation>
    </message>
    <message>
      <source>First time</source>
      <translation>Ensi kertaa</translation>
    </message>
    <message>
      <source>Held</source>
      <translation>Odottaa lupaa</translation>
    </message>
    <message>
      <source>May have arrived</source>
      <translation>Ehkä perillä</translation>
    </message>
    <message>
      <source>Not sent</source>
      <translation>Ei lähtenyt</translation>
    </message>
    <message>
      <source>Question</source>
      <translation>Kysymys</translation>
    </message>
    <message>
      <source>liked</source>
      <translation>tykätty</translation>
    </message>
    <message>
      <source>{name} on {channel}, {age}</source>
      <translation>{name}, {channel}, {age}</translation>
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
    <name>Sidebar</name>
    <message>
      <source>Accounts</source>
      <translation>Tilit</translation>
    </message>
    <message>
      <source>Kuulolla</source>
      <translation>Kuulolla</translation>
    </message>
    <message>
      <source>Menu</source>
      <translation>Valikko</translation>
    </message>
  </context>
  <context>
    <name>Snooze</name>
    <message>
      <source>Later today</source>
      <translation>Myöhemmin tänään</translation>
    </message>
    <message>
      <source>Next week</source>
      <translation>Ensi viikolla</translation>
    </message>
    <message>
      <source>Tomorrow</source>
      <translation>Huomenna</translation>
    </message>
  </context>
  <context>
    <name>Start</name>
    <message>
      <source>Quit</source>
      <translation>Lopeta</translation>
    </message>
    <message>
      <source>There is a copy from before. The file stays beside it.</source>
      <translation>Aiempi kopio on tallessa. Tiedosto jää sen viereen.</translation>
    </message>
    <message>
      <source>Use the copy</source>
      <translation>Käytä kopiota</translation>
    </message>
  </context>
  <context>
    <name>Thread</name>
    <message>
      <source>Conversation</source>
      <translation>Keskustelu</translation>
    </message>
    <message numerus="yes">
      <source>Show %Ln earlier</source>
      <translation>
        <numerusform>Näytä %Ln aiempi</numerusform>
        <numerusform>Näytä %Ln aiempaa</numerusform>
      </translation>
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
  <context>
    <name>Verb</name>
    <message>
      <source>Approve</source>
      <translation>Hyväksy</translation>
    </message>
    <message>
      <source>Approved</source>
      <translation>Hyväksytty</translation>
    </message>
    <message>
      <source>Author banned</source>
      <translation>Kirjoittaja estetty</translation>
    </message>
    <message>
      <source>Ban the author</source>
      <translation>Estä kirjoittaja</translation>
    </message>
    <message>
      <source>Change your words</source>
      <translation>Muuta sanojasi</translation>
    </message>
    <message>
      <source>Delete your reply</source>
      <translation>Poista vastauksesi</translation>
    </message>
    <message>
      <source>Held back</source>
      <translation>Pidätetty</translation>
    </message>
    <message>
      <source>Hidden</source>
      <translation>Piilossa</translation>
    </message>
    <message>
      <source>Hidden from others</source>
      <translation>Piilotettu muilta</translation>
    </message>
    <message>
      <source>Hide from others</source>
      <translation>Piilota muilta</translation>
    </message>
    <message>
      <source>Hold back</source>
      <translation>Pidätä</translation>
    </message>
    <message>
      <source>In the bin</source>
      <translation>Roskakorissa</translation>
    </message>
    <message>
      <source>Like taken back</source>
      <translation>Tykkäys peruttu</translation>
    </message>
    <message>
      <source>Liked what {name} said</source>
      <translation>Tykätty: {name}</translation>
    </message>
    <message>
      <source>Mark as spam</source>
      <translation>Merkitse roskapostiksi</translation>
    </message>
    <message>
      <source>Marked as spam</source>
      <translation>Merkitty roskapostiksi</translation>
    </message>
    <message>
      <source>Move to the bin</source>
      <translation>Siirrä roskakoriin</translation>
    </message>
    <message>
      <source>Moved to the bin</source>
      <translation>Siirretty roskakoriin</translation>
    </message>
    <message>
      <source>Not shown yet</source>
      <translation>Ei vielä näkyvissä</translation>
    </message>
    <message>
      <source>Refused</source>
      <translation>Hylätty</translation>
    </message>
    <message>
      <source>Reply to {name} goes out</source>
      <translation>Vastaus lähtee: {name}</translation>
    </message>
    <message>
      <source>Show to others again</source>
      <translation>Näytä taas muille</translation>
    </message>
    <message>
      <source>Shown to others again</source>
      <translation>Näytetään taas muille</translation>
    </message>
    <message>
      <source>Spam</source>
      <translation>Roskaposti</translation>
    </message>
    <message>
      <source>Your reply is deleted</source>
      <translation>Vastauksesi on poistettu</translation>
    </message>
    <message>
      <source>Your words are changed</source>
      <translation>Sanasi on muutettu</translation>
    </message>
  </context>
  <context>
    <name>View</name>
    <message>
      <source>All</source>
      <translation>Kaikki</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Valmiit</translation>
    </message>
    <message>
      <source>Snoozed</source>
      <translation>Torkussa</translation>
    </message>
    <message>
      <source>Waiting</source>
      <translation>Odottavat</translation>
    </message>
  </context>
  <context>
    <name>Channel</name>
    <message>
      <source>A reply that no longer names you is found only when its thread is read again.</source>
      <translation>Vastaus, joka ei enää mainitse sinua, löytyy vasta, kun ketju luetaan uudelleen.</translation>
    </message>
    <message>
      <source>Access token</source>
      <translation>Pääsyavain</translation>
    </message>
    <message>
      <source>Add an app password and give it a name, for example Kuulolla</source>
      <translation>Lisää sovellussalasana ja anna sille nimi, esimerkiksi Kuulolla</translation>
    </message>
    <message>
      <source>Address of the site</source>
      <translation>Sivuston osoite</translation>
    </message>
    <message>
      <source>App password</source>
      <translation>Sovellussalasana</translation>
    </message>
    <message>
      <source>Application password</source>
      <translation>Sovellussalasana</translation>
    </message>
    <message>
      <source>Approve in the browser</source>
      <translation>Hyväksy selaimessa</translation>
    </message>
    <message>
      <source>Bluesky</source>
      <translation>Bluesky</translation>
    </message>
    <message>
      <source>Bluesky ends such a sign-in after two weeks; an app password lasts</source>
      <translation>Bluesky päättää tällaisen kirjautumisen kahdessa viikossa; sovellussalasana kestää</translation>
    </message>
    <message>
      <source>Bluesky shows its own sign-in page</source>
      <translation>Bluesky näyttää oman kirjautumissivunsa</translation>
    </message>
    <message>
      <source>Change this only when your account lives on a server of its own</source>
      <translation>Muuta tätä vain, jos tilisi on omalla palvelimellaan</translation>
    </message>
    <message>
      <source>Comments in the spam folder and in the trash are not read.</source>
      <translation>Roskakommentteja ja roskakorissa olevia ei lueta.</translation>
    </message>
    <message>
      <source>Copy it here. It is shown only once</source>
      <translation>Kopioi se tähän. Se näytetään vain kerran</translation>
    </message>
    <message>
      <source>Copy the password that is shown and paste it here, with or without spaces.</source>
      <translation>Kopioi näytetty salasana ja liitä se tähän, väleillä tai ilman.</translation>
    </message>
    <message>
      <source>Direct messages are not needed</source>
      <translation>Yksityisviestejä ei tarvita</translation>
    </message>
    <message>
      <source>Direct messages are not read</source>
      <translation>Yksityisviestejä ei lueta</translation>
    </message>
    <message>
      <source>From your server's page Preferences, Development.</source>
      <translation>Palvelimesi sivulta Asetukset, Kehitys.</translation>
    </message>
    <message>
      <source>Handle</source>
      <translation>Käyttäjätunnus</translation>
    </message>
    <message>
      <source>If WordPress shows a password instead, or says that the address must be served over a secure connection, it is an older version: use the other way and paste an application password.</source>
      <translation>Jos WordPress näyttääkin salasanan tai sanoo, että osoitteen on oltava suojatulla yhteydellä, se on vanhempi versio: käytä toista tapaa ja liitä sovellussalasana.</translation>
    </message>
    <message>
      <source>In Bluesky, open Settings, Privacy and security, App passwords</source>
      <translation>Avaa Blueskyssa Asetukset, Yksityisyys ja turvallisuus, Sovellussalasanat</translation>
    </message>
    <message>
      <source>In WordPress, open Users, then Profile, and go to Application Passwords.</source>
      <translation>Avaa WordPressissä Käyttäjät, sitten Profiili, ja siirry kohtaan Sovellussalasanat.</translation>
    </message>
    <message>
      <source>Likes that a plugin adds to comments are not in WordPress's own interface.</source>
      <translation>Tykkäykset, jotka lisäosa tuo kommentteihin, eivät näy WordPressin omassa rajapinnassa.</translation>
    </message>
    <message>
      <source>Mastodon</source>
      <translation>Mastodon</translation>
    </message>
    <message>
      <source>Not your own password: WordPress makes this one for this app alone.</source>
      <translation>Ei oma salasanasi: WordPress tekee tämän vain tälle sovellukselle.</translation>
    </message>
    <message>
      <source>On your server open Preferences, then Development, then New application.</source>
      <translation>Avaa palvelimellasi Asetukset, sitten Kehitys ja Uusi sovellus.</translation>
    </message>
    <message>
      <source>Open the new application and copy “Your access token”.</source>
      <translation>Avaa uusi sovellus ja kopioi ”Pääsyavaimesi”.</translation>
    </message>
    <message>
      <source>Paste an access token</source>
      <translation>Liitä pääsyavain</translation>
    </message>
    <message>
      <source>Paste an application password</source>
      <translation>Liitä sovellussalasana</translation>
    </message>
    <message>
      <source>Reads comments on your own site, held ones too; replies, approves, marks as spam. WordPress has no likes.</source>
      <translation>Lukee oman sivustosi kommentit, hyväksyntää odottavatkin; vastaa, hyväksyy, merkitsee roskaksi. WordPressissä ei ole tykkäyksiä.</translation>
    </message>
    <message>
      <source>Replies and mentions on any Mastodon-compatible server: like them and answer them.</source>
      <translation>Vastaukset ja maininnat miltä tahansa Mastodon-yhteensopivalta palvelimelta: tykkää ja vastaa.</translation>
    </message>
    <message>
      <source>Replies deeper than four levels come with the slower re-reading of your posts</source>
      <translation>Neljää tasoa syvemmät vastaukset tulevat vasta, kun julkaisusi luetaan uudelleen</translation>
    </message>
    <message>
      <source>Replies on servers that yours has never talked to may be missing.</source>
      <translation>Vastaukset palvelimilta, joihin omasi ei ole ollut yhteydessä, voivat puuttua.</translation>
    </message>
    <message>
      <source>Replies, mentions and quotes: answer, like, and hide replies to your posts</source>
      <translation>Vastaukset, maininnat ja lainaukset: vastaa, tykkää ja piilota vastauksia julkaisuihisi</translation>
    </message>
    <message>
      <source>Say yes. The browser then tells you that you can come back here.</source>
      <translation>Vastaa kyllä. Selain kertoo sitten, että voit palata tänne.</translation>
    </message>
    <message>
      <source>Server</source>
      <translation>Palvelin</translation>
    </message>
    <message>
      <source>Sign in with the browser</source>
      <translation>Kirjaudu selaimella</translation>
    </message>
    <message>
      <source>The address that visitors use. A folder at its end is fine.</source>
      <translation>Osoite, jota kävijät käyttävät. Kansio lopussa ei haittaa.</translation>
    </message>
    <message>
      <source>The browser brings you back here.</source>
      <translation>Selain tuo sinut takaisin tänne.</translation>
    </message>
    <message>
      <source>The one you sign in with.</source>
      <translation>Se, jolla kirjaudut.</translation>
    </message>
    <message>
      <source>The part after the last @ of your address. A whole address is fine too.</source>
      <translation>Osoitteesi viimeisen @-merkin jälkeinen osa. Koko osoitekin käy.</translation>
    </message>
    <message>
      <source>Tick these scopes and save: read:accounts read:notifications read:statuses read:favourites write:statuses write:favourites.</source>
      <translation>Valitse nämä oikeudet ja tallenna: read:accounts read:notifications read:statuses read:favourites write:statuses write:favourites.</translation>
    </message>
    <message>
      <source>Type Kuulolla as the name and press “Add New Application Password”.</source>
      <translation>Kirjoita nimeksi Kuulolla ja paina ”Lisää uusi sovellussalasana”.</translation>
    </message>
    <message>
      <source>Type the address of your site and continue.</source>
      <translation>Kirjoita sivustosi osoite ja jatka.</translation>
    </message>
    <message>
      <source>User name</source>
      <translation>Käyttäjänimi</translation>
    </message>
    <message>
      <source>What people whom you muted or blocked say is not shown</source>
      <translation>Mykistämiesi tai estämiesi ihmisten viestejä ei näytetä</translation>
    </message>
    <message>
      <source>What your server's filters hold back from your notifications is not read.</source>
      <translation>Mitä palvelimesi suodattimet pidättävät ilmoituksistasi, sitä ei lueta.</translation>
    </message>
    <message>
      <source>Without the role Editor or Administrator, comments that wait for approval are not seen.</source>
      <translation>Ilman päätoimittajan tai ylläpitäjän roolia hyväksyntää odottavat kommentit eivät näy.</translation>
    </message>
    <message>
      <source>WordPress</source>
      <translation>WordPress</translation>
    </message>
    <message>
      <source>WordPress does not say when a comment was edited; changes are found by reading again.</source>
      <translation>WordPress ei kerro, milloin kommenttia on muokattu; muutokset löytyvät lukemalla uudelleen.</translation>
    </message>
    <message>
      <source>WordPress shows it only once. If the section is missing, the site is not on https or a security plugin has turned it off.</source>
      <translation>WordPress näyttää sen vain kerran. Jos kohta puuttuu, sivusto ei ole https-osoitteessa tai tietoturvalisäosa on poistanut sen käytöstä.</translation>
    </message>
    <message>
      <source>Your browser opens your site: sign in there if it asks, then press “Yes, I approve of this connection”.</source>
      <translation>Selaimesi avaa sivustosi: kirjaudu, jos se pyytää, ja paina sitten ”Kyllä, hyväksyn tämän yhteyden”.</translation>
    </message>
    <message>
      <source>Your server opens in the browser and asks whether Kuulolla may read and reply.</source>
      <translation>Palvelimesi aukeaa selaimeen ja kysyy, saako Kuulolla lukea ja vastata.</translation>
    </message>
    <message>
      <source>Your server or address</source>
      <translation>Palvelimesi tai osoitteesi</translation>
    </message>
    <message>
      <source>abcd efgh ijkl mnop qrst uvwx</source>
      <translation>abcd efgh ijkl mnop qrst uvwx</translation>
    </message>
    <message>
      <source>example.social</source>
      <translation>example.social</translation>
    </message>
    <message>
      <source>https://bsky.social</source>
      <translation>https://bsky.social</translation>
    </message>
    <message>
      <source>https://www.example.com</source>
      <translation>https://www.example.com</translation>
    </message>
    <message>
      <source>xxxx-xxxx-xxxx-xxxx</source>
      <translation>xxxx-xxxx-xxxx-xxxx</translation>
    </message>
    <message>
      <source>yourshop.bsky.social</source>
      <translation>kauppasi.bsky.social</translation>
    </message>
  </context>
</TS>
