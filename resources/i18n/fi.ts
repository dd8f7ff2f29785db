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
      <source>Reading {name} rests for a while</source>
      <translation>Palvelua {name} ei lueta vähään aikaan</translation>
    </message>
    <message>
      <source>Reading {name} rests until {time}</source>
      <translation>Palvelua {name} luetaan taas klo {time}</translation>
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
      <source>What {name} allows is nearly used up. Replies still go out.</source>
      <translation>Palvelun {name} sallima määrä on melkein käytetty. Vastaukset lähtevät silti.</translation>
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
      <source>{name} allows nearly nothing for now ({share} used): only replies go out</source>
      <translation>{name} ei salli juuri nyt juuri mitään ({share} käytetty): vain vastaukset lähtevät</translation>
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
    <message>
      <source>The sign-in to {name} ends: {when}</source>
      <translation>Kirjautuminen palveluun {name} päättyy: {when}</translation>
    </message>
    <message>
      <source>Sign in again before then, and nothing stops.</source>
      <translation>Kirjaudu uudelleen ennen sitä, niin mikään ei keskeydy.</translation>
    </message>
    <message>
      <source>Replies left today: about {count}</source>
      <translation>Vastauksia jäljellä tänään: noin {count}</translation>
    </message>
    <message>
      <source>{name} lets nothing through until {time}</source>
      <translation>{name} ei päästä mitään läpi ennen klo {time}</translation>
    </message>
    <message>
      <source>{name} takes at most {count} replies a minute</source>
      <translation>{name} ottaa vastaan enintään {count} vastausta minuutissa</translation>
    </message>
    <message>
      <source>{share} of what {name} allows is used</source>
      <translation>Palvelun {name} sallimasta määrästä on käytetty {share}</translation>
    </message>
    <message>
      <source>{share} of what {name} allows is used: only what you open is read soon, replies go out at once</source>
      <translation>Palvelun {name} sallimasta määrästä on käytetty {share}: pian luetaan vain se, minkä avaat, vastaukset lähtevät heti</translation>
    </message>
    <message>
      <source>{share} of what {name} allows is used: reading has slowed, replies go out at once</source>
      <translation>Palvelun {name} sallimasta määrästä on käytetty {share}: lukeminen on hidastunut, vastaukset lähtevät heti</translation>
    </message>
  </context>
  <context>
    <name>Action</name>
    <message>
      <source>About this person</source>
      <translation>Tästä henkilöstä</translation>
    </message>
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
      <source>Check the spelling</source>
      <translation>Tarkista oikeinkirjoitus</translation>
    </message>
    <message>
      <source>Choose</source>
      <translation>Valitse</translation>
    </message>
    <message>
      <source>Choose all</source>
      <translation>Valitse kaikki</translation>
    </message>
    <message>
      <source>Choose the next too</source>
      <translation>Valitse myös seuraava</translation>
    </message>
    <message>
      <source>Choose the one before too</source>
      <translation>Valitse myös edellinen</translation>
    </message>
    <message>
      <source>Choose this one</source>
      <translation>Valitse tämä</translation>
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
      <source>Fill in a suggested answer</source>
      <translation>Käytä ehdotettua vastausta</translation>
    </message>
    <message>
      <source>Find</source>
      <translation>Etsi</translation>
    </message>
    <message>
      <source>Go anywhere</source>
      <translation>Siirry minne vain</translation>
    </message>
    <message>
      <source>Go to</source>
      <translation>Siirry</translation>
    </message>
    <message>
      <source>Insert a saved reply</source>
      <translation>Lisää tallennettu vastaus</translation>
    </message>
    <message>
      <source>Insert an emoji</source>
      <translation>Lisää emoji</translation>
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
      <source>Label</source>
      <translation>Tunniste</translation>
    </message>
    <message>
      <source>Like</source>
      <translation>Tykkää</translation>
    </message>
    <message>
      <source>Like all thanks</source>
      <translation>Tykkää kaikista kiitoksista</translation>
    </message>
    <message>
      <source>Like and go on</source>
      <translation>Tykkää ja jatka</translation>
    </message>
    <message>
      <source>Make a rule</source>
      <translation>Tee sääntö</translation>
    </message>
    <message>
      <source>Menu of this one</source>
      <translation>Tämän valikko</translation>
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
      <source>Promise an answer</source>
      <translation>Lupaa vastaus</translation>
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
      <source>Save this reply</source>
      <translation>Tallenna tämä vastaus</translation>
    </message>
    <message>
      <source>Saved replies</source>
      <translation>Tallennetut vastaukset</translation>
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
      <source>Send and promise an answer</source>
      <translation>Lähetä ja lupaa vastaus</translation>
    </message>
    <message>
      <source>Send later</source>
      <translation>Lähetä myöhemmin</translation>
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
      <source>Start today’s session</source>
      <translation>Aloita päivän hetki</translation>
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
      <source>%n conversations wait in all</source>
      <translation>
        <numerusform>Yhteensä %n keskustelu odottaa</numerusform>
        <numerusform>Yhteensä %n keskustelua odottaa</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n new likes, shares or follows</source>
      <translation>
        <numerusform>%n uusi tykkäys, jako tai seuraaja</numerusform>
        <numerusform>%n uutta tykkäystä, jakoa tai seuraajaa</numerusform>
      </translation>
    </message>
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
      <source>Applause: {names}</source>
      <translation>Aplodeja: {names}</translation>
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
      <source>Not sent: {words}</source>
      <translation>Ei lähetetty: {words}</translation>
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
    <message>
      <source>That conversation is gone</source>
      <translation>Tuota keskustelua ei enää ole</translation>
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
    <name>Applause</name>
    <message numerus="yes">
      <source>%Ln likes</source>
      <translation>
        <numerusform>%Ln tykkäys</numerusform>
        <numerusform>%Ln tykkäystä</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln new followers</source>
      <translation>
        <numerusform>%Ln uusi seuraaja</numerusform>
        <numerusform>%Ln uutta seuraajaa</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln shares</source>
      <translation>
        <numerusform>%Ln jako</numerusform>
        <numerusform>%Ln jakoa</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln votes</source>
      <translation>
        <numerusform>%Ln ääni</numerusform>
        <numerusform>%Ln ääntä</numerusform>
      </translation>
    </message>
    <message>
      <source>In seven days: {what}</source>
      <translation>Seitsemässä päivässä: {what}</translation>
    </message>
    <message>
      <source>Like back</source>
      <translation>Tykkää takaisin</translation>
    </message>
    <message>
      <source>Likes the last words of {names}</source>
      <translation>Tykkää siitä, mitä {names} viimeksi sanoi</translation>
    </message>
    <message>
      <source>Likes, shares, new followers and votes gather here.</source>
      <translation>Tykkäykset, jaot, uudet seuraajat ja äänet kertyvät tänne.</translation>
    </message>
    <message>
      <source>Needs no answer</source>
      <translation>Ei vaadi vastausta</translation>
    </message>
    <message>
      <source>Show earlier</source>
      <translation>Näytä aiempia</translation>
    </message>
    <message>
      <source>The poll has ended</source>
      <translation>Kysely on päättynyt</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>Tänään</translation>
    </message>
    <message>
      <source>Yesterday</source>
      <translation>Eilen</translation>
    </message>
    <message>
      <source>{a} and {b}</source>
      <translation>{a} ja {b}</translation>
    </message>
    <message numerus="yes">
      <source>{a}, {b} and %Ln others</source>
      <translation>
        <numerusform>{a}, {b} ja %Ln muu</numerusform>
        <numerusform>{a}, {b} ja %Ln muuta</numerusform>
      </translation>
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
    <name>Chosen</name>
    <message numerus="yes">
      <source>%Ln are done</source>
      <translation>
        <numerusform>%Ln on valmis</numerusform>
        <numerusform>%Ln on valmiina</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln are liked already</source>
      <translation>
        <numerusform>Tykätty jo: %Ln</numerusform>
        <numerusform>Tykätty jo: %Ln</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln cannot be hidden on {channel}</source>
      <translation>
        <numerusform>Ei voi piilottaa: {channel} (%Ln)</numerusform>
        <numerusform>Ei voi piilottaa: {channel} (%Ln)</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln cannot be liked on {channel}</source>
      <translation>
        <numerusform>Ei voi tykätä: {channel} (%Ln)</numerusform>
        <numerusform>Ei voi tykätä: {channel} (%Ln)</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln chosen</source>
      <translation>
        <numerusform>%Ln valittu</numerusform>
        <numerusform>%Ln valittu</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln come back {when}</source>
      <translation>
        <numerusform>%Ln palaa {when}</numerusform>
        <numerusform>%Ln palaa {when}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln hidden from others</source>
      <translation>
        <numerusform>%Ln piilotettu muilta</numerusform>
        <numerusform>%Ln piilotettu muilta</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln left out</source>
      <translation>
        <numerusform>%Ln jäi pois</numerusform>
        <numerusform>%Ln jäi pois</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln liked</source>
      <translation>
        <numerusform>%Ln tykätty</numerusform>
        <numerusform>%Ln tykätty</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln wait again</source>
      <translation>
        <numerusform>%Ln odottaa taas</numerusform>
        <numerusform>%Ln odottaa taas</numerusform>
      </translation>
    </message>
    <message>
      <source>Choose all {count}</source>
      <translation>Valitse kaikki {count}</translation>
    </message>
    <message>
      <source>Choose none (Esc)</source>
      <translation>Poista valinnat (Esc)</translation>
    </message>
    <message>
      <source>Choose the newest {count}</source>
      <translation>Valitse uusimmat {count}</translation>
    </message>
    <message>
      <source>Hide</source>
      <translation>Piilota</translation>
    </message>
    <message numerus="yes">
      <source>Hide %Ln of {all}</source>
      <translation>
        <numerusform>Piilota %Ln/{all}</numerusform>
        <numerusform>Piilota %Ln/{all}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Like %Ln of {all}</source>
      <translation>
        <numerusform>Tykkää %Ln/{all}</numerusform>
        <numerusform>Tykkää %Ln/{all}</numerusform>
      </translation>
    </message>
    <message>
      <source>Several are chosen. Esc lets go of them.</source>
      <translation>Useita on valittuna. Esc poistaa valinnat.</translation>
    </message>
    <message>
      <source>What is chosen</source>
      <translation>Valitut</translation>
    </message>
    <message numerus="yes">
      <source>{names} and %Ln more</source>
      <translation>
        <numerusform>{names} ja %Ln muu</numerusform>
        <numerusform>{names} ja %Ln muuta</numerusform>
      </translation>
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
      <source>A drawing of {place}: press {what}</source>
      <translation>Piirros sivusta {place}: paina {what}</translation>
    </message>
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
      <source>Does the browser not come back here?</source>
      <translation>Eikö selain palaa tänne?</translation>
    </message>
    <message>
      <source>Does the page say that an address is not secure?</source>
      <translation>Sanooko sivu, että osoite ei ole turvallinen?</translation>
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
      <source>Paste a password instead</source>
      <translation>Liitä sen sijaan salasana</translation>
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
    <message numerus="yes">
      <source>Step {at} of {all}, about %n min left</source>
      <translation>
        <numerusform>Vaihe {at}/{all}, jäljellä noin %n min</numerusform>
        <numerusform>Vaihe {at}/{all}, jäljellä noin %n min</numerusform>
      </translation>
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
      <source>Try the other way</source>
      <translation>Kokeile toista tapaa</translation>
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
      <source>Cancel</source>
      <translation>Peru</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Sulje</translation>
    </message>
  </context>
  <context>
    <name>Dialogue</name>
    <message numerus="yes">
      <source>%Ln fewer than before</source>
      <translation>
        <numerusform>%Ln vähemmän kuin ennen</numerusform>
        <numerusform>%Ln vähemmän kuin ennen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln more than before</source>
      <translation>
        <numerusform>%Ln enemmän kuin ennen</numerusform>
        <numerusform>%Ln enemmän kuin ennen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln things said since {day}</source>
      <translation>
        <numerusform>%Ln asia sanottu, {day}</numerusform>
        <numerusform>%Ln asiaa sanottu {day} alkaen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n days</source>
      <translation>
        <numerusform>%n päivä</numerusform>
        <numerusform>%n päivää</numerusform>
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
      <source>All people</source>
      <translation>Kaikki ihmiset</translation>
    </message>
    <message>
      <source>Answered</source>
      <translation>Vastattu</translation>
    </message>
    <message>
      <source>Answered, likes count</source>
      <translation>Vastattu, tykkäys riittää</translation>
    </message>
    <message>
      <source>By channel</source>
      <translation>Kanavittain</translation>
    </message>
    <message>
      <source>By week</source>
      <translation>Viikoittain</translation>
    </message>
    <message>
      <source>By week, week {first} to {last}</source>
      <translation>Viikoittain: viikko {first} – viikko {last}</translation>
    </message>
    <message>
      <source>Came back after your answer</source>
      <translation>Palasivat vastauksesi jälkeen</translation>
    </message>
    <message>
      <source>Conversations</source>
      <translation>Keskusteluja</translation>
    </message>
    <message>
      <source>Four weeks</source>
      <translation>Neljä viikkoa</translation>
    </message>
    <message>
      <source>Have an answer</source>
      <translation>Saaneet vastauksen</translation>
    </message>
    <message>
      <source>Median</source>
      <translation>Mediaani</translation>
    </message>
    <message>
      <source>Median time to it</source>
      <translation>Vastausajan mediaani</translation>
    </message>
    <message>
      <source>Nobody has written in this time.</source>
      <translation>Kukaan ei ole kirjoittanut tänä aikana.</translation>
    </message>
    <message>
      <source>Nobody yet in this time. Whoever is answered comes back.</source>
      <translation>Ei vielä ketään tänä aikana. Se, jolle vastataan, palaa.</translation>
    </message>
    <message>
      <source>People came back</source>
      <translation>Palanneita ihmisiä</translation>
    </message>
    <message>
      <source>Period</source>
      <translation>Ajanjakso</translation>
    </message>
    <message>
      <source>Week</source>
      <translation>Viikko</translation>
    </message>
    <message>
      <source>Week {week}, since {since}</source>
      <translation>Viikko {week}, alkaen {since}</translation>
    </message>
    <message>
      <source>Week {week}: {said} conversations, {share} answered</source>
      <translation>Viikko {week}: {said} keskustelua, {share} vastattu</translation>
    </message>
    <message>
      <source>Without an answer</source>
      <translation>Ilman vastausta</translation>
    </message>
    <message>
      <source>Year</source>
      <translation>Vuosi</translation>
    </message>
    <message>
      <source>as before</source>
      <translation>kuten ennen</translation>
    </message>
    <message>
      <source>as many as before</source>
      <translation>yhtä monta kuin ennen</translation>
    </message>
    <message>
      <source>down from {share}</source>
      <translation>laskua, oli {share}</translation>
    </message>
    <message numerus="yes">
      <source>of %Ln people who wrote</source>
      <translation>
        <numerusform>%Ln kirjoittajasta</numerusform>
        <numerusform>%Ln kirjoittajasta</numerusform>
      </translation>
    </message>
    <message>
      <source>under 1 min</source>
      <translation>alle 1 min</translation>
    </message>
    <message>
      <source>up from {share}</source>
      <translation>nousua, oli {share}</translation>
    </message>
    <message>
      <source>week {week}</source>
      <translation>viikko {week}</translation>
    </message>
    <message>
      <source>{since} to {until}</source>
      <translation>{since} – {until}</translation>
    </message>
    <message>
      <source>{time} later</source>
      <translation>{time} hitaammin</translation>
    </message>
    <message>
      <source>{time} sooner</source>
      <translation>{time} nopeammin</translation>
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
      <source>Learnt: not “{name}”</source>
      <translation>Opittu: ei “{name}”</translation>
    </message>
    <message>
      <source>Learnt: {name}</source>
      <translation>Opittu: {name}</translation>
    </message>
    <message numerus="yes">
      <source>Liked %n thanks</source>
      <translation>
        <numerusform>Tykätty %n kiitoksesta</numerusform>
        <numerusform>Tykätty %n kiitoksesta</numerusform>
      </translation>
    </message>
    <message>
      <source>Nothing can be hidden on {channel}</source>
      <translation>Tässä ei voi piilottaa mitään: {channel}</translation>
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
    <name>Emoji</name>
    <message>
      <source>Emoji</source>
      <translation>Emoji</translation>
    </message>
    <message>
      <source>Find an emoji</source>
      <translation>Etsi emoji</translation>
    </message>
    <message>
      <source>Nothing by that name</source>
      <translation>Ei mitään sillä nimellä</translation>
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
    <name>Goal</name>
    <message numerus="yes">
      <source>%n weeks in a row</source>
      <translation>
        <numerusform>%n viikko peräkkäin</numerusform>
        <numerusform>%n viikkoa peräkkäin</numerusform>
      </translation>
    </message>
    <message>
      <source>This week’s goal is reached</source>
      <translation>Tämän viikon tavoite on täynnä</translation>
    </message>
    <message>
      <source>Weekly goal</source>
      <translation>Viikkotavoite</translation>
    </message>
    <message>
      <source>everyone had an answer within a day</source>
      <translation>kaikki saivat vastauksen vuorokaudessa</translation>
    </message>
    <message>
      <source>free</source>
      <translation>vapaa</translation>
    </message>
    <message>
      <source>nobody wrote</source>
      <translation>kukaan ei kirjoittanut</translation>
    </message>
    <message>
      <source>somebody waited longer</source>
      <translation>joku odotti kauemmin</translation>
    </message>
    <message>
      <source>somebody waits, there is time</source>
      <translation>joku odottaa, aikaa on vielä</translation>
    </message>
    <message>
      <source>still to come</source>
      <translation>vielä edessä</translation>
    </message>
    <message>
      <source>{kept} of {all} days this week</source>
      <translation>{kept}/{all} päivää tällä viikolla</translation>
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
    <name>Label</name>
    <message>
      <source>Another label is called that.</source>
      <translation>Toisella tunnisteella on jo tämä nimi.</translation>
    </message>
    <message>
      <source>Change the label</source>
      <translation>Muuta tunnistetta</translation>
    </message>
    <message>
      <source>Clay</source>
      <translation>Savi</translation>
    </message>
    <message>
      <source>Colour</source>
      <translation>Väri</translation>
    </message>
    <message>
      <source>Find a label, or name a new one</source>
      <translation>Etsi tunniste tai nimeä uusi</translation>
    </message>
    <message numerus="yes">
      <source>Label %Ln conversations</source>
      <translation>
        <numerusform>Merkitse %Ln keskustelu</numerusform>
        <numerusform>Merkitse %Ln keskustelua</numerusform>
      </translation>
    </message>
    <message>
      <source>Label {name}</source>
      <translation>Merkitse {name}</translation>
    </message>
    <message>
      <source>Labelled “{name}”</source>
      <translation>Merkitty: “{name}”</translation>
    </message>
    <message>
      <source>Lake</source>
      <translation>Järvi</translation>
    </message>
    <message>
      <source>Make the label “{name}”</source>
      <translation>Tee tunniste “{name}”</translation>
    </message>
    <message>
      <source>Moss</source>
      <translation>Sammal</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nimi</translation>
    </message>
    <message>
      <source>New label</source>
      <translation>Uusi tunniste</translation>
    </message>
    <message>
      <source>No longer “{name}”</source>
      <translation>Ei enää: “{name}”</translation>
    </message>
    <message>
      <source>Olive</source>
      <translation>Oliivi</translation>
    </message>
    <message numerus="yes">
      <source>On %Ln of them</source>
      <translation>
        <numerusform>%Ln:llä niistä</numerusform>
        <numerusform>%Ln:llä niistä</numerusform>
      </translation>
    </message>
    <message>
      <source>On it. Take off</source>
      <translation>On jo. Poista</translation>
    </message>
    <message>
      <source>Rose</source>
      <translation>Ruusu</translation>
    </message>
    <message>
      <source>Sand</source>
      <translation>Hiekka</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Tallenna</translation>
    </message>
    <message>
      <source>Sky</source>
      <translation>Taivas</translation>
    </message>
    <message>
      <source>The label “{name}” is deleted</source>
      <translation>Tunniste “{name}” on poistettu</translation>
    </message>
    <message>
      <source>Type a name, and the label is made.</source>
      <translation>Kirjoita nimi, niin tunniste syntyy.</translation>
    </message>
    <message>
      <source>Violet</source>
      <translation>Orvokki</translation>
    </message>
    <message>
      <source>“{name}” is changed</source>
      <translation>“{name}” on muutettu</translation>
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
      <source>With any label or none</source>
      <translation>Mikä tahansa tunniste tai ei mitään</translation>
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
    <message>
      <source>This reply was not sent</source>
      <translation>Tätä vastausta ei lähetetty</translation>
    </message>
    <message>
      <source>Send anyway</source>
      <translation>Lähetä silti</translation>
    </message>
  </context>
  <context>
    <name>Palette</name>
    <message>
      <source>Account</source>
      <translation>Tili</translation>
    </message>
    <message>
      <source>Label</source>
      <translation>Tunniste</translation>
    </message>
    <message>
      <source>Nothing like that</source>
      <translation>Mitään sellaista ei ole</translation>
    </message>
    <message>
      <source>What fits</source>
      <translation>Mikä sopii</translation>
    </message>
    <message>
      <source>Where to, or what to do</source>
      <translation>Minne tai mitä tehdään</translation>
    </message>
  </context>
  <context>
    <name>People</name>
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
        <numerusform>%Ln tai enemmän löytyi</numerusform>
        <numerusform>%Ln tai enemmän löytyi</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln things said since {day}</source>
      <translation>
        <numerusform>Sanonut %Ln asian, ensimmäisen {day}</numerusform>
        <numerusform>Sanonut %Ln asiaa, ensimmäisen {day}</numerusform>
      </translation>
    </message>
    <message>
      <source>Conversations</source>
      <translation>Keskustelut</translation>
    </message>
    <message>
      <source>Copy the name</source>
      <translation>Kopioi nimi</translation>
    </message>
    <message>
      <source>First time here</source>
      <translation>Ensi kertaa täällä</translation>
    </message>
    <message>
      <source>Has no answer from you yet</source>
      <translation>Ei ole vielä saanut vastausta</translation>
    </message>
    <message>
      <source>Last answered by you {when}</source>
      <translation>Vastasit viimeksi {when}</translation>
    </message>
    <message>
      <source>Last said something {when}</source>
      <translation>Sanoi viimeksi jotain {when}</translation>
    </message>
    <message>
      <source>Names</source>
      <translation>Nimet</translation>
    </message>
    <message>
      <source>Nobody has written yet.</source>
      <translation>Kukaan ei ole vielä kirjoittanut.</translation>
    </message>
    <message>
      <source>Nobody of that name.</source>
      <translation>Ei ketään sen nimistä.</translation>
    </message>
    <message numerus="yes">
      <source>Said %Ln things</source>
      <translation>
        <numerusform>Sanonut %Ln asian</numerusform>
        <numerusform>Sanonut %Ln asiaa</numerusform>
      </translation>
    </message>
    <message>
      <source>Search people</source>
      <translation>Etsi ihmisiä</translation>
    </message>
    <message>
      <source>Their conversations</source>
      <translation>Hänen keskustelunsa</translation>
    </message>
    <message>
      <source>Whoever spoke last stands first</source>
      <translation>Viimeksi puhunut on ensimmäisenä</translation>
    </message>
    <message>
      <source>today</source>
      <translation>tänään</translation>
    </message>
    <message>
      <source>{times} since {day}</source>
      <translation>{times}, ensimmäisen {day}</translation>
    </message>
  </context>
  <context>
    <name>Person</name>
    <message>
      <source>About this person</source>
      <translation>Tästä henkilöstä</translation>
    </message>
    <message>
      <source>About {name}</source>
      <translation>{name}</translation>
    </message>
    <message>
      <source>Also here</source>
      <translation>Myös täällä</translation>
    </message>
    <message>
      <source>Join</source>
      <translation>Yhdistä</translation>
    </message>
    <message>
      <source>Joined</source>
      <translation>Yhdistetty</translation>
    </message>
    <message>
      <source>Not the same</source>
      <translation>Eri henkilö</translation>
    </message>
    <message>
      <source>Noted about {name}</source>
      <translation>Muistiin: {name}</translation>
    </message>
    <message>
      <source>Only you see this. It stays on this computer.</source>
      <translation>Vain sinä näet tämän. Se pysyy tällä tietokoneella.</translation>
    </message>
    <message>
      <source>Parted</source>
      <translation>Erotettu</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Tallenna</translation>
    </message>
    <message>
      <source>The same person?</source>
      <translation>Sama henkilö?</translation>
    </message>
    <message>
      <source>What you want to remember next time…</source>
      <translation>Mitä haluat muistaa ensi kerralla…</translation>
    </message>
    <message>
      <source>Your private note</source>
      <translation>Oma muistiinpanosi</translation>
    </message>
    <message>
      <source>also on {channels}</source>
      <translation>myös: {channels}</translation>
    </message>
    <message>
      <source>answered {when}</source>
      <translation>vastattu {when}</translation>
    </message>
    <message numerus="yes">
      <source>has written %n times {since}</source>
      <translation>
        <numerusform>kirjoittanut %n kerran {since}</numerusform>
        <numerusform>kirjoittanut %n kertaa {since}</numerusform>
      </translation>
    </message>
    <message>
      <source>just now</source>
      <translation>juuri nyt</translation>
    </message>
    <message>
      <source>said on {day}: “{words}”</source>
      <translation>sanoi {day}: ”{words}”</translation>
    </message>
    <message>
      <source>second comment {since}</source>
      <translation>toinen kommentti {since}</translation>
    </message>
    <message>
      <source>since April</source>
      <translation>huhtikuusta lähtien</translation>
    </message>
    <message>
      <source>since August</source>
      <translation>elokuusta lähtien</translation>
    </message>
    <message>
      <source>since December</source>
      <translation>joulukuusta lähtien</translation>
    </message>
    <message>
      <source>since February</source>
      <translation>helmikuusta lähtien</translation>
    </message>
    <message>
      <source>since January</source>
      <translation>tammikuusta lähtien</translation>
    </message>
    <message>
      <source>since July</source>
      <translation>heinäkuusta lähtien</translation>
    </message>
    <message>
      <source>since June</source>
      <translation>kesäkuusta lähtien</translation>
    </message>
    <message>
      <source>since March</source>
      <translation>maaliskuusta lähtien</translation>
    </message>
    <message>
      <source>since May</source>
      <translation>toukokuusta lähtien</translation>
    </message>
    <message>
      <source>since November</source>
      <translation>marraskuusta lähtien</translation>
    </message>
    <message>
      <source>since October</source>
      <translation>lokakuusta lähtien</translation>
    </message>
    <message>
      <source>since September</source>
      <translation>syyskuusta lähtien</translation>
    </message>
    <message>
      <source>since {year}</source>
      <translation>vuodesta {year}</translation>
    </message>
    <message>
      <source>third comment {since}</source>
      <translation>kolmas kommentti {since}</translation>
    </message>
    <message>
      <source>this month</source>
      <translation>tässä kuussa</translation>
    </message>
    <message>
      <source>today</source>
      <translation>tänään</translation>
    </message>
    <message>
      <source>yesterday</source>
      <translation>eilen</translation>
    </message>
    <message>
      <source>{time} ago</source>
      <translation>{time} sitten</translation>
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
    <message numerus="yes">
      <source>%Ln votes</source>
      <translation>
        <numerusform>%Ln ääni</numerusform>
        <numerusform>%Ln ääntä</numerusform>
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
      <source>Chosen: {row}</source>
      <translation>Valittu: {row}</translation>
    </message>
    <message>
      <source>Complaint</source>
      <translation>Valitus</translation>
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
      <source>Hide?</source>
      <translation>Piilota?</translation>
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
      <source>Somebody</source>
      <translation>Joku</translation>
    </message>
    <message>
      <source>Spam?</source>
      <translation>Roskaa?</translation>
    </message>
    <message>
      <source>Thanks</source>
      <translation>Kiitos</translation>
    </message>
    <message>
      <source>This is …</source>
      <translation>Tämä on …</translation>
    </message>
    <message>
      <source>Urgent</source>
      <translation>Kiireellinen</translation>
    </message>
    <message>
      <source>label {name}</source>
      <translation>tunniste {name}</translation>
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
    <name>Rule</name>
    <message>
      <source> and </source>
      <translation> ja </translation>
    </message>
    <message>
      <source> or </source>
      <translation> tai </translation>
    </message>
    <message numerus="yes">
      <source>%Ln of them wait now.</source>
      <translation>
        <numerusform>%Ln niistä odottaa nyt.</numerusform>
        <numerusform>%Ln niistä odottaa nyt.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln questions or complaints are left alone.</source>
      <translation>
        <numerusform>%Ln kysymys tai valitus jää rauhaan.</numerusform>
        <numerusform>%Ln kysymystä tai valitusta jää rauhaan.</numerusform>
      </translation>
    </message>
    <message>
      <source>A name or a part of it</source>
      <translation>Nimi tai osa siitä</translation>
    </message>
    <message>
      <source>All of them</source>
      <translation>Kaikki niistä</translation>
    </message>
    <message>
      <source>Any of them</source>
      <translation>Jokin niistä</translation>
    </message>
    <message>
      <source>Any stars or none</source>
      <translation>Kaikki tähdet</translation>
    </message>
    <message>
      <source>By its first word</source>
      <translation>Ensimmäisen sanan mukaan</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Peru</translation>
    </message>
    <message>
      <source>Change the rule</source>
      <translation>Muuta sääntöä</translation>
    </message>
    <message>
      <source>Choose what it does</source>
      <translation>Valitse, mitä se tekee</translation>
    </message>
    <message>
      <source>Do it to what waits now too</source>
      <translation>Tee se myös niille, jotka odottavat nyt</translation>
    </message>
    <message>
      <source>Done by your rule “{name}”</source>
      <translation>Sääntösi “{name}” siirsi tämän valmiisiin</translation>
    </message>
    <message>
      <source>Everywhere</source>
      <translation>Kaikkialla</translation>
    </message>
    <message>
      <source>Four or five stars</source>
      <translation>Neljä tai viisi tähteä</translation>
    </message>
    <message>
      <source>From</source>
      <translation>Keneltä</translation>
    </message>
    <message>
      <source>Hide this from others?</source>
      <translation>Piilotetaanko tämä muilta?</translation>
    </message>
    <message>
      <source>How many of them</source>
      <translation>Kuinka moni niistä</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>Jätä näkyviin</translation>
    </message>
    <message>
      <source>Keep the rule</source>
      <translation>Ota sääntö käyttöön</translation>
    </message>
    <message>
      <source>Label</source>
      <translation>Tunniste</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nimi</translation>
    </message>
    <message>
      <source>New rule</source>
      <translation>Uusi sääntö</translation>
    </message>
    <message>
      <source>No label</source>
      <translation>Ei tunnistetta</translation>
    </message>
    <message>
      <source>Nobody was answered. It can wait for you again.</source>
      <translation>Kenellekään ei vastattu. Se voi taas odottaa sinua.</translation>
    </message>
    <message>
      <source>Not this one</source>
      <translation>Ei tätä</translation>
    </message>
    <message>
      <source>Of which kind</source>
      <translation>Minkä lajista</translation>
    </message>
    <message>
      <source>Off, they are left alone: somebody waits there for your own answer.</source>
      <translation>Pois päältä ne jäävät rauhaan: joku odottaa niissä juuri sinun vastaustasi.</translation>
    </message>
    <message>
      <source>One or two stars</source>
      <translation>Yksi tai kaksi tähteä</translation>
    </message>
    <message>
      <source>One star</source>
      <translation>Yksi tähti</translation>
    </message>
    <message>
      <source>Parted by commas. A word also finds longer ones that begin with it.</source>
      <translation>Erota pilkuilla. Sana löytää myös pidemmät, jotka alkavat sillä.</translation>
    </message>
    <message>
      <source>Put it away as done</source>
      <translation>Siirrä valmiisiin</translation>
    </message>
    <message>
      <source>Puts on</source>
      <translation>Lisää tunnisteen</translation>
    </message>
    <message>
      <source>Questions and complaints too</source>
      <translation>Myös kysymykset ja valitukset</translation>
    </message>
    <message>
      <source>Say what to look for, and see here what it finds.</source>
      <translation>Kerro, mitä etsitään, niin näet tässä, mitä löytyy.</translation>
    </message>
    <message>
      <source>See the rule</source>
      <translation>Näytä sääntö</translation>
    </message>
    <message>
      <source>Stars</source>
      <translation>Tähdet</translation>
    </message>
    <message>
      <source>Suggest to hide it</source>
      <translation>Ehdota piilottamista</translation>
    </message>
    <message>
      <source>The past could not be looked through.</source>
      <translation>Vanhoja viestejä ei voitu käydä läpi.</translation>
    </message>
    <message>
      <source>The rule “{name}” is deleted</source>
      <translation>Sääntö “{name}” on poistettu</translation>
    </message>
    <message>
      <source>The rule “{name}” is kept</source>
      <translation>Sääntö “{name}” on käytössä</translation>
    </message>
    <message>
      <source>The rules have other turns</source>
      <translation>Sääntöjen järjestys on uusi</translation>
    </message>
    <message>
      <source>Three stars or fewer</source>
      <translation>Enintään kolme tähteä</translation>
    </message>
    <message>
      <source>What it does then</source>
      <translation>Mitä se sitten tekee</translation>
    </message>
    <message>
      <source>What it looks for</source>
      <translation>Mitä se etsii</translation>
    </message>
    <message>
      <source>What it would have found</source>
      <translation>Mitä se olisi löytänyt</translation>
    </message>
    <message>
      <source>What {name} said stays</source>
      <translation>{name}: sanat jäävät näkyviin</translation>
    </message>
    <message>
      <source>Where</source>
      <translation>Missä</translation>
    </message>
    <message>
      <source>Where everything that still waits there is what the rule is for.</source>
      <translation>Kun kaikki siinä vielä odottava on sitä, mitä sääntö etsii.</translation>
    </message>
    <message>
      <source>Words</source>
      <translation>Sanat</translation>
    </message>
    <message>
      <source>Would have found {found} of the newest {looked}, since {day}</source>
      <translation>Olisi löytänyt {found} uusimmasta {looked} viestistä, {day} alkaen</translation>
    </message>
    <message numerus="yes">
      <source>Would have found {found} of {looked} in the last %n days</source>
      <translation>
        <numerusform>Olisi löytänyt {found}/{looked} viimeisen päivän ajalta (%n)</numerusform>
        <numerusform>Olisi löytänyt {found}/{looked} viimeisten %n päivän ajalta</numerusform>
      </translation>
    </message>
    <message>
      <source>You decide each time. A rule never sends anything by itself.</source>
      <translation>Sinä päätät joka kerta. Sääntö ei koskaan lähetä mitään itse.</translation>
    </message>
    <message>
      <source>Your rule “{name}” suggests it. Nothing was done.</source>
      <translation>Sääntösi “{name}” ehdottaa sitä. Mitään ei ole tehty.</translation>
    </message>
    <message>
      <source>a label that is gone</source>
      <translation>poistettu tunniste</translation>
    </message>
    <message>
      <source>an account that is gone</source>
      <translation>poistettu tili</translation>
    </message>
    <message>
      <source>done</source>
      <translation>valmiisiin</translation>
    </message>
    <message>
      <source>from “{name}”</source>
      <translation>lähettäjä “{name}”</translation>
    </message>
    <message>
      <source>giveaway, free followers</source>
      <translation>arvonta, ilmaisia seuraajia</translation>
    </message>
    <message>
      <source>label “{name}”</source>
      <translation>tunniste “{name}”</translation>
    </message>
    <message>
      <source>questions and complaints too</source>
      <translation>myös kysymykset ja valitukset</translation>
    </message>
    <message>
      <source>suggests hiding</source>
      <translation>ehdottaa piilottamista</translation>
    </message>
    <message numerus="yes">
      <source>{kept} · %Ln conversations</source>
      <translation>
        <numerusform>{kept} · %Ln keskustelu</numerusform>
        <numerusform>{kept} · %Ln keskustelua</numerusform>
      </translation>
    </message>
    <message>
      <source>“{name}” is off</source>
      <translation>“{name}” ei ole käytössä</translation>
    </message>
    <message>
      <source>“{name}” is on</source>
      <translation>“{name}” on käytössä</translation>
    </message>
  </context>
  <context>
    <name>SameWords</name>
    <message numerus="yes">
      <source>%n people got these words from you in the last two weeks.</source>
      <translation>
        <numerusform>%n ihminen on saanut sinulta nämä sanat kahden viime viikon aikana.</numerusform>
        <numerusform>%n ihmistä on saanut sinulta nämä sanat kahden viime viikon aikana.</numerusform>
      </translation>
    </message>
    <message>
      <source>They are fine</source>
      <translation>Sanat ovat hyvät näin</translation>
    </message>
  </context>
  <context>
    <name>Saved</name>
    <message numerus="yes">
      <source>%n replies are in {name}</source>
      <translation>
        <numerusform>%n vastaus on tiedostossa {name}</numerusform>
        <numerusform>%n vastausta on tiedostossa {name}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n replies came in</source>
      <translation>
        <numerusform>%n vastaus tuotiin</numerusform>
        <numerusform>%n vastausta tuotiin</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n wordings</source>
      <translation>
        <numerusform>%n sanamuoto</numerusform>
        <numerusform>%n sanamuotoa</numerusform>
      </translation>
    </message>
    <message>
      <source>All replies</source>
      <translation>Kaikki vastaukset</translation>
    </message>
    <message>
      <source>Another wording</source>
      <translation>Toinen sanamuoto</translation>
    </message>
    <message>
      <source>Any</source>
      <translation>Mikä tahansa</translation>
    </message>
    <message>
      <source>Called by its words</source>
      <translation>Nimeksi tulevat sanat</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Poista</translation>
    </message>
    <message>
      <source>Export saved replies</source>
      <translation>Vie tallennetut vastaukset</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>Vie…</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Kansio</translation>
    </message>
    <message>
      <source>Import saved replies</source>
      <translation>Tuo tallennettuja vastauksia</translation>
    </message>
    <message>
      <source>Import…</source>
      <translation>Tuo…</translation>
    </message>
    <message>
      <source>Insert</source>
      <translation>Lisää</translation>
    </message>
    <message>
      <source>Keep what you answer again and again, in several wordings.</source>
      <translation>Pidä tallessa se, minkä vastaat yhä uudelleen, useammin sanoin.</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Kieli</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nimi</translation>
    </message>
    <message>
      <source>New reply</source>
      <translation>Uusi vastaus</translation>
    </message>
    <message>
      <source>Nothing by that name</source>
      <translation>Sillä nimellä ei löydy mitään</translation>
    </message>
    <message>
      <source>Remove wording</source>
      <translation>Poista sanamuoto</translation>
    </message>
    <message>
      <source>Saved replies</source>
      <translation>Tallennetut vastaukset</translation>
    </message>
    <message>
      <source>Search saved replies</source>
      <translation>Hae tallennetuista</translation>
    </message>
    <message>
      <source>The wording used least lately is proposed first.</source>
      <translation>Ensin ehdotetaan sanamuotoa, jonka käytöstä on pisimpään.</translation>
    </message>
    <message numerus="yes">
      <source>Used %n times, last {when}</source>
      <translation>
        <numerusform>Käytetty %n kerran, viimeksi {when}</numerusform>
        <numerusform>Käytetty %n kertaa, viimeksi {when}</numerusform>
      </translation>
    </message>
    <message>
      <source>What you say, for example “Hi {name}, we do!”</source>
      <translation>Mitä sanot, esimerkiksi ”Hei {name}, kyllä on!”</translation>
    </message>
    <message>
      <source>Wording {number}</source>
      <translation>Sanamuoto {number}</translation>
    </message>
    <message>
      <source>Wordings</source>
      <translation>Sanamuodot</translation>
    </message>
    <message numerus="yes">
      <source>used %n times</source>
      <translation>
        <numerusform>käytetty %n kerran</numerusform>
        <numerusform>käytetty %n kertaa</numerusform>
      </translation>
    </message>
    <message>
      <source>{name} cannot be opened</source>
      <translation>Tiedostoa {name} ei voi avata</translation>
    </message>
    <message>
      <source>{name} cannot be written</source>
      <translation>Tiedostoa {name} ei voi kirjoittaa</translation>
    </message>
    <message>
      <source>“{name}” is deleted</source>
      <translation>”{name}” on poistettu</translation>
    </message>
  </context>
  <context>
    <name>SavedImport</name>
    <message numerus="yes">
      <source>%n are here already, word for word.</source>
      <translation>
        <numerusform>%n on täällä jo sanasta sanaan.</numerusform>
        <numerusform>%n on täällä jo sanasta sanaan.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n have other words here:</source>
      <translation>
        <numerusform>%n vastauksella on täällä muut sanat:</numerusform>
        <numerusform>%n vastauksella on täällä muut sanat:</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n lines cannot be taken:</source>
      <translation>
        <numerusform>%n riviä ei voi ottaa:</numerusform>
        <numerusform>%n riviä ei voi ottaa:</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n new replies.</source>
      <translation>
        <numerusform>%n uusi vastaus.</numerusform>
        <numerusform>%n uutta vastausta.</numerusform>
      </translation>
    </message>
    <message>
      <source>Add the file’s words as further wordings</source>
      <translation>Lisää tiedoston sanat uusiksi sanamuodoiksi</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Peruuta</translation>
    </message>
    <message>
      <source>Copy these lines</source>
      <translation>Kopioi nämä rivit</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>Tuo</translation>
    </message>
    <message>
      <source>Leave yours as they are</source>
      <translation>Jätä omasi ennalleen</translation>
    </message>
    <message>
      <source>Line {line}, {why}: {words}</source>
      <translation>Rivi {line}, {why}: {words}</translation>
    </message>
    <message>
      <source>Replace your words by those of the file</source>
      <translation>Korvaa omat sanasi tiedoston sanoilla</translation>
    </message>
    <message>
      <source>There is nothing in it to take.</source>
      <translation>Tiedostossa ei ole mitään otettavaa.</translation>
    </message>
    <message>
      <source>a quotation mark does not fit</source>
      <translation>lainausmerkki ei täsmää</translation>
    </message>
    <message>
      <source>more cells than titles</source>
      <translation>enemmän soluja kuin otsikoita</translation>
    </message>
    <message>
      <source>no words</source>
      <translation>ei sanoja</translation>
    </message>
    <message>
      <source>too long</source>
      <translation>liian pitkä</translation>
    </message>
  </context>
  <context>
    <name>SavedPicker</name>
    <message>
      <source>Keep them…</source>
      <translation>Muokkaa…</translation>
    </message>
    <message>
      <source>No replies are saved yet.</source>
      <translation>Vastauksia ei ole vielä tallennettu.</translation>
    </message>
    <message>
      <source>Nothing by that name</source>
      <translation>Sillä nimellä ei löydy mitään</translation>
    </message>
    <message>
      <source>Saved replies</source>
      <translation>Tallennetut vastaukset</translation>
    </message>
    <message>
      <source>↵ insert · Tab other wording · Esc as typed</source>
      <translation>↵ lisää · Sarkain muut sanat · Esc jää näin</translation>
    </message>
  </context>
  <context>
    <name>Settings</name>
    <message numerus="yes">
      <source>%n days</source>
      <translation>
        <numerusform>%n päivä</numerusform>
        <numerusform>%n päivää</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n seconds</source>
      <translation>
        <numerusform>%n sekunti</numerusform>
        <numerusform>%n sekuntia</numerusform>
      </translation>
    </message>
    <message>
      <source>A line under your words, when three people got them in two weeks.</source>
      <translation>Rivi sanojesi alla, kun kolme ihmistä on saanut ne kahdessa viikossa.</translation>
    </message>
    <message>
      <source>A pause holds them back all the same.</source>
      <translation>Tauko pidättelee niitäkin.</translation>
    </message>
    <message>
      <source>About</source>
      <translation>Tietoja</translation>
    </message>
    <message>
      <source>Add a time</source>
      <translation>Lisää aika</translation>
    </message>
    <message>
      <source>Alerts</source>
      <translation>Ilmoitukset</translation>
    </message>
    <message>
      <source>Alerts about</source>
      <translation>Ilmoitukset aiheista</translation>
    </message>
    <message>
      <source>Alerts at {time}</source>
      <translation>Ilmoitukset klo {time}</translation>
    </message>
    <message>
      <source>Alerts from</source>
      <translation>Ilmoitukset tileiltä</translation>
    </message>
    <message>
      <source>Another copy of Kuulolla starts now. Turn this on to start this one.</source>
      <translation>Nyt käynnistyy toinen Kuulolla-kopio. Kytke päälle, niin käynnistyy tämä.</translation>
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
      <source>At these times</source>
      <translation>Näihin aikoihin</translation>
    </message>
    <message>
      <source>By the dictionaries that are on this computer, Finnish by Voikko. A language without one is left alone. F7 goes from one to the next.</source>
      <translation>Tämän tietokoneen sanastoilla, suomi Voikolla. Kieli, jolle sellaista ei ole, jätetään rauhaan. F7 siirtyy virheestä seuraavaan.</translation>
    </message>
    <message>
      <source>Change {name}</source>
      <translation>Muuta: {name}</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Sulje</translation>
    </message>
    <message>
      <source>Comments</source>
      <translation>Kommentit</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Tumma</translation>
    </message>
    <message>
      <source>Days a week</source>
      <translation>Päiviä viikossa</translation>
    </message>
    <message>
      <source>Delete {name}</source>
      <translation>Poista: {name}</translation>
    </message>
    <message>
      <source>Disconnect</source>
      <translation>Katkaise yhteys</translation>
    </message>
    <message>
      <source>Disconnect and delete</source>
      <translation>Katkaise ja poista</translation>
    </message>
    <message>
      <source>Disconnected</source>
      <translation>Yhteys on katkaistu</translation>
    </message>
    <message>
      <source>For an hour</source>
      <translation>Tunnin ajan</translation>
    </message>
    <message>
      <source>Forget them</source>
      <translation>Unohda ne</translation>
    </message>
    <message>
      <source>Free days</source>
      <translation>Vapaapäivät</translation>
    </message>
    <message>
      <source>Free software under the MIT licence.</source>
      <translation>Vapaa ohjelma MIT-lisenssillä.</translation>
    </message>
    <message>
      <source>From what you answered to similar words. Nothing leaves this computer.</source>
      <translation>Siitä, mitä olet vastannut samantapaisiin sanoihin. Mitään ei lähde tältä tietokoneelta.</translation>
    </message>
    <message>
      <source>High contrast</source>
      <translation>Suuri kontrasti</translation>
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
      <source>It begins in the tray, without a window, and listens.</source>
      <translation>Se alkaa ilmaisinalueella ilman ikkunaa ja kuuntelee.</translation>
    </message>
    <message>
      <source>Keep it</source>
      <translation>Pidä se</translation>
    </message>
    <message>
      <source>Kuulolla {version}</source>
      <translation>Kuulolla {version}</translation>
    </message>
    <message>
      <source>Labels</source>
      <translation>Tunnisteet</translation>
    </message>
    <message>
      <source>Labels and rules</source>
      <translation>Tunnisteet ja säännöt</translation>
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
      <source>Likes and shares</source>
      <translation>Tykkäykset ja jaot</translation>
    </message>
    <message>
      <source>Look and language</source>
      <translation>Ulkoasu ja kieli</translation>
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
      <source>My own words</source>
      <translation>Omat sanani</translation>
    </message>
    <message>
      <source>No goal</source>
      <translation>Ei tavoitetta</translation>
    </message>
    <message>
      <source>No setting is called that.</source>
      <translation>Sen nimistä asetusta ei ole.</translation>
    </message>
    <message>
      <source>Nobody waits for you on these. Whoever writes then has time.</source>
      <translation>Näinä päivinä kukaan ei odota sinua. Silloin kirjoittava ehtii odottaa.</translation>
    </message>
    <message>
      <source>None so far: they are added from the menu of a misspelt word.</source>
      <translation>Ei vielä yhtään: niitä lisätään väärin kirjoitetun sanan valikosta.</translation>
    </message>
    <message>
      <source>None yet</source>
      <translation>Ei vielä yhtään</translation>
    </message>
    <message>
      <source>Not paused</source>
      <translation>Ei taukoa</translation>
    </message>
    <message>
      <source>Off</source>
      <translation>Ei lainkaan</translation>
    </message>
    <message numerus="yes">
      <source>On %Ln conversations</source>
      <translation>
        <numerusform>%Ln keskustelussa</numerusform>
        <numerusform>%Ln keskustelussa</numerusform>
      </translation>
    </message>
    <message>
      <source>On so many days everyone who writes hears from you within a day.</source>
      <translation>Näin monena päivänä jokainen kirjoittaja kuulee sinusta vuorokaudessa.</translation>
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
      <source>Open saved replies</source>
      <translation>Avaa tallennetut vastaukset</translation>
    </message>
    <message>
      <source>Opens with</source>
      <translation>Avautuu</translation>
    </message>
    <message>
      <source>Open…</source>
      <translation>Avaa…</translation>
    </message>
    <message>
      <source>Pause alerts</source>
      <translation>Ilmoitusten tauko</translation>
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
      <source>Remove {time}</source>
      <translation>Poista {time}</translation>
    </message>
    <message>
      <source>Reviews</source>
      <translation>Arvostelut</translation>
    </message>
    <message>
      <source>Rules</source>
      <translation>Säännöt</translation>
    </message>
    <message>
      <source>Saved replies</source>
      <translation>Tallennetut vastaukset</translation>
    </message>
    <message>
      <source>Saved replies and suggestions</source>
      <translation>Tallennetut vastaukset ja ehdotukset</translation>
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
      <source>Start</source>
      <translation>Käynnistys</translation>
    </message>
    <message>
      <source>Start with the computer</source>
      <translation>Käynnisty tietokoneen mukana</translation>
    </message>
    <message>
      <source>Suggest answers</source>
      <translation>Ehdota vastauksia</translation>
    </message>
    <message>
      <source>Tell when many get the same words</source>
      <translation>Kerro, kun moni saa samat sanat</translation>
    </message>
    <message>
      <source>Text size</source>
      <translation>Tekstin koko</translation>
    </message>
    <message>
      <source>The count in the tray goes on.</source>
      <translation>Ilmaisinalueen luku pysyy ajan tasalla.</translation>
    </message>
    <message>
      <source>The list is there at once; Today tells first how long it may take.</source>
      <translation>Luettelo on esillä heti; Tänään kertoo ensin, kauanko voi mennä.</translation>
    </message>
    <message>
      <source>The system did not allow it: {reason}</source>
      <translation>Järjestelmä ei sallinut sitä: {reason}</translation>
    </message>
    <message>
      <source>They put away, label or suggest to hide what comes in. They never send anything, and leave questions and complaints alone unless you say otherwise.</source>
      <translation>Ne siirtävät valmiisiin, merkitsevät tai ehdottavat piilottamista. Ne eivät koskaan lähetä mitään, ja kysymykset ja valitukset ne jättävät rauhaan, ellet toisin sano.</translation>
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
      <source>Try {name} earlier</source>
      <translation>Kokeile aiemmin: {name}</translation>
    </message>
    <message>
      <source>Type “/” where you write to pick one.</source>
      <translation>Kirjoita ”/” sinne, missä vastaat, niin voit valita niistä.</translation>
    </message>
    <message>
      <source>Underline misspelt words</source>
      <translation>Alleviivaa kirjoitusvirheet</translation>
    </message>
    <message>
      <source>Until I turn them on</source>
      <translation>Toistaiseksi</translation>
    </message>
    <message>
      <source>Until tomorrow</source>
      <translation>Huomiseen</translation>
    </message>
    <message>
      <source>Until {time}</source>
      <translation>Kunnes on {time}</translation>
    </message>
    <message>
      <source>Urgent ones at once</source>
      <translation>Kiireelliset heti</translation>
    </message>
    <message>
      <source>Urgent ones in quiet hours too</source>
      <translation>Kiireelliset myös hiljaisina tunteina</translation>
    </message>
    <message>
      <source>Weekly goal</source>
      <translation>Viikkotavoite</translation>
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
      <source>What was read from {name} and everything about it here is deleted, drafts and waiting replies too. On {name} itself nothing changes.</source>
      <translation>Kaikki palvelusta {name} luettu ja siihen liittyvä poistetaan täältä, myös luonnokset ja odottavat vastaukset. Itse palvelussa {name} mikään ei muutu.</translation>
    </message>
    <message>
      <source>What you sort conversations by. T puts one on.</source>
      <translation>Näillä lajittelet keskusteluja. T merkitsee.</translation>
    </message>
    <message>
      <source>When</source>
      <translation>Milloin</translation>
    </message>
    <message>
      <source>When the words are</source>
      <translation>Kun sanat ovat</translation>
    </message>
    <message>
      <source>Words of no such sort always count.</source>
      <translation>Muunlaiset sanat ilmoitetaan aina.</translation>
    </message>
    <message>
      <source>Words that cannot wait, and reviews with one or two stars.</source>
      <translation>Sanat, jotka eivät voi odottaa, ja yhden tai kahden tähden arvostelut.</translation>
    </message>
    <message>
      <source>autostart login boot automatically background hidden tray</source>
      <translation>automaattinen käynnistys kirjautuminen automaattisesti tausta piilossa ilmaisinalue</translation>
    </message>
    <message>
      <source>batches times a day schedule clock</source>
      <translation>erät kerrat päivässä aikataulu kello kellonajat</translation>
    </message>
    <message>
      <source>cancel take back regret delay sending</source>
      <translation>peru peruminen kumoa katua viive lähetys</translation>
    </message>
    <message>
      <source>data cloud security secrets</source>
      <translation>tiedot tieto pilvi tietoturva salaisuudet</translation>
    </message>
    <message>
      <source>filter mute account channel kind class sort network only</source>
      <translation>suodata mykistä tili kanava laji luokka verkko vain</translation>
    </message>
    <message>
      <source>first page begin start session routine</source>
      <translation>ensimmäinen sivu alku aloitus hetki rutiini</translation>
    </message>
    <message>
      <source>font larger smaller zoom letters</source>
      <translation>fontti kirjasin isompi pienempi suurenna kirjaimet</translation>
    </message>
    <message>
      <source>holiday weekend day off rest</source>
      <translation>loma viikonloppu vapaa lepo</translation>
    </message>
    <message>
      <source>important emergency pass through complaints stars</source>
      <translation>tärkeä hätä läpi valitus valitukset tähdet kiire</translation>
    </message>
    <message>
      <source>label tag</source>
      <translation>tunniste merkki</translation>
    </message>
    <message>
      <source>night evening do not disturb silence weekend</source>
      <translation>yö ilta älä häiritse hiljaisuus viikonloppu</translation>
    </message>
    <message>
      <source>notifications banners pop-ups sounds disturb</source>
      <translation>ilmoitus ilmoitukset hälytys notifikaatio ponnahdus ääni häiritse</translation>
    </message>
    <message>
      <source>rule filter automatic</source>
      <translation>sääntö suodatin automaattinen</translation>
    </message>
    <message>
      <source>servers network connections internet addresses</source>
      <translation>palvelimet verkko yhteydet internet osoitteet</translation>
    </message>
    <message>
      <source>disconnect sign out remove delete account revoke network</source>
      <translation>katkaise yhteys kirjaudu ulos poista tili peru lupa verkko</translation>
    </message>
    <message>
      <source>silence mute holiday focus stop do not disturb</source>
      <translation>hiljennä mykistä loma keskity lopeta älä häiritse keskeytä</translation>
    </message>
    <message>
      <source>since {day}</source>
      <translation>alkaen {day}</translation>
    </message>
    <message>
      <source>spell check dictionary typo proofread</source>
      <translation>oikoluku sanasto sanakirja kirjoitusvirhe oikeinkirjoitus</translation>
    </message>
    <message>
      <source>streak habit goal week</source>
      <translation>putki tapa tavoite viikko</translation>
    </message>
    <message>
      <source>tags categories filters automatic sort tidy spam hide</source>
      <translation>tunnisteet luokat suodattimet automaattinen lajittelu siivous roskaposti piilota</translation>
    </message>
    <message>
      <source>templates canned snippets variables csv import export macros</source>
      <translation>pohjat mallit vakiovastaukset muuttujat csv tuonti vienti pikatekstit</translation>
    </message>
    <message>
      <source>theme colours appearance night mode contrast</source>
      <translation>teema värit ulkoasu yötila tumma tila kontrasti</translation>
    </message>
    <message>
      <source>version update open source</source>
      <translation>versio päivitys avoin lähdekoodi</translation>
    </message>
    <message>
      <source>{name} is on</source>
      <translation>{name} on käytössä</translation>
    </message>
    <message>
      <source>{times} times</source>
      <translation>{times} kertaa</translation>
    </message>
    <message numerus="yes">
      <source>{words} and %Ln more</source>
      <translation>
        <numerusform>{words} ja %Ln muu</numerusform>
        <numerusform>{words} ja %Ln muuta</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Sidebar</name>
    <message numerus="yes">
      <source>%Ln of them wait</source>
      <translation>
        <numerusform>%Ln niistä odottaa</numerusform>
        <numerusform>%Ln niistä odottaa</numerusform>
      </translation>
    </message>
    <message>
      <source>Accounts</source>
      <translation>Tilit</translation>
    </message>
    <message>
      <source>Kuulolla</source>
      <translation>Kuulolla</translation>
    </message>
    <message>
      <source>Labels</source>
      <translation>Tunnisteet</translation>
    </message>
    <message>
      <source>Menu</source>
      <translation>Valikko</translation>
    </message>
    <message>
      <source>Width of the list</source>
      <translation>Luettelon leveys</translation>
    </message>
    <message>
      <source>Width of the sidebar</source>
      <translation>Sivupalkin leveys</translation>
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
      <source>Use the copy</source>
      <translation>Käytä kopiota</translation>
    </message>
    <message>
      <source>Something went wrong, and the inbox stays closed.</source>
      <translation>Jotain meni vikaan, eikä postilaatikkoa voi avata.</translation>
    </message>
    <message>
      <source>There is a good copy of {when}. What came later is read again from the networks. The damaged file stays beside it.</source>
      <translation>Ehjä kopio on tallessa: {when}. Sen jälkeen tulleet luetaan palveluista uudelleen. Vioittunut tiedosto jää sen viereen.</translation>
    </message>
    <message>
      <source>There is no copy. An empty inbox reads everything again once you have connected your accounts. The damaged file stays beside it.</source>
      <translation>Kopiota ei ole. Tyhjä postilaatikko lukee kaiken uudelleen, kun olet yhdistänyt tilisi. Vioittunut tiedosto jää sen viereen.</translation>
    </message>
    <message>
      <source>Begin with an empty inbox</source>
      <translation>Aloita tyhjästä</translation>
    </message>
  </context>
  <context>
    <name>Suggestions</name>
    <message>
      <source>Suggested answer: {words}</source>
      <translation>Ehdotettu vastaus: {words}</translation>
    </message>
    <message>
      <source>Suggested answers</source>
      <translation>Ehdotetut vastaukset</translation>
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
    <name>Today</name>
    <message numerus="yes">
      <source>%Ln people are waiting</source>
      <translation>
        <numerusform>%Ln ihminen odottaa</numerusform>
        <numerusform>%Ln ihmistä odottaa</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n are left for tomorrow.</source>
      <translation>
        <numerusform>%n jää huomiseen.</numerusform>
        <numerusform>%n jää huomiseen.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n min</source>
      <translation>
        <numerusform>%n min</numerusform>
        <numerusform>%n min</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n people</source>
      <translation>
        <numerusform>%n ihminen</numerusform>
        <numerusform>%n ihmistä</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n people are left of this session</source>
      <translation>
        <numerusform>%n ihminen on jäljellä</numerusform>
        <numerusform>%n ihmistä on jäljellä</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n people heard back from you this week</source>
      <translation>
        <numerusform>%n ihminen on saanut sinulta vastauksen tällä viikolla</numerusform>
        <numerusform>%n ihmistä on saanut sinulta vastauksen tällä viikolla</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n people heard back from {shop}.</source>
      <translation>
        <numerusform>%n ihminen sai vastauksen: {shop}.</numerusform>
        <numerusform>%n ihmistä sai vastauksen: {shop}.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n wait until later, as you wished.</source>
      <translation>
        <numerusform>%n odottaa myöhempään, kuten toivoit.</numerusform>
        <numerusform>%n odottaa myöhempään, kuten toivoit.</numerusform>
      </translation>
    </message>
    <message>
      <source>A like says that you saw it. Space likes one and goes on.</source>
      <translation>Tykkäys kertoo, että näit sen. Välilyönti tykkää yhdestä ja siirtyy eteenpäin.</translation>
    </message>
    <message>
      <source>A question, which comes before plain comments.</source>
      <translation>Kysymys, joka tulee ennen tavallisia kommentteja.</translation>
    </message>
    <message>
      <source>A review with few stars: these come first.</source>
      <translation>Arvostelu, jossa on vähän tähtiä: nämä tulevat ensin.</translation>
    </message>
    <message numerus="yes">
      <source>About %n minutes.</source>
      <translation>
        <numerusform>Noin %n minuutti.</numerusform>
        <numerusform>Noin %n minuuttia.</numerusform>
      </translation>
    </message>
    <message>
      <source>All</source>
      <translation>Kaikki</translation>
    </message>
    <message numerus="yes">
      <source>And %n thanks</source>
      <translation>
        <numerusform>Ja %n kiitos</numerusform>
        <numerusform>Ja %n kiitosta</numerusform>
      </translation>
    </message>
    <message>
      <source>Answer now</source>
      <translation>Vastaa nyt</translation>
    </message>
    <message>
      <source>Close for today</source>
      <translation>Sulje tältä päivältä</translation>
    </message>
    <message>
      <source>Comes back at {time}</source>
      <translation>Palaa klo {time}</translation>
    </message>
    <message>
      <source>Comes back {when}</source>
      <translation>Palaa {when}</translation>
    </message>
    <message>
      <source>Comes by how long it has waited.</source>
      <translation>Tulee odotusajan mukaan.</translation>
    </message>
    <message>
      <source>Complaint</source>
      <translation>Valitus</translation>
    </message>
    <message>
      <source>Done there, go on</source>
      <translation>Tehty siellä, jatka</translation>
    </message>
    <message>
      <source>End for now</source>
      <translation>Lopeta toistaiseksi</translation>
    </message>
    <message>
      <source>Everyone has an answer</source>
      <translation>Kaikki ovat saaneet vastauksen</translation>
    </message>
    <message numerus="yes">
      <source>Everything was read to the end %n minutes ago.</source>
      <translation>
        <numerusform>Kaikki luettiin loppuun %n minuutti sitten.</numerusform>
        <numerusform>Kaikki luettiin loppuun %n minuuttia sitten.</numerusform>
      </translation>
    </message>
    <message>
      <source>Everything was read to the end just now.</source>
      <translation>Kaikki luettiin loppuun juuri nyt.</translation>
    </message>
    <message>
      <source>Everything was read to the end {when}.</source>
      <translation>Kaikki luettiin loppuun {when}.</translation>
    </message>
    <message>
      <source>Few stars</source>
      <translation>Vähän tähtiä</translation>
    </message>
    <message>
      <source>First time here: an answer makes people come back.</source>
      <translation>Ensimmäistä kertaa täällä: vastaus saa palaamaan.</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>Jatka</translation>
    </message>
    <message>
      <source>Important first</source>
      <translation>Tärkeät ensin</translation>
    </message>
    <message>
      <source>It sounds as if hours count: these come first of all.</source>
      <translation>Kuulostaa siltä, että tunnit ratkaisevat: nämä tulevat aivan ensin.</translation>
    </message>
    <message numerus="yes">
      <source>Like all %n</source>
      <translation>
        <numerusform>Tykkää %n</numerusform>
        <numerusform>Tykkää kaikista %n</numerusform>
      </translation>
    </message>
    <message>
      <source>Newest first</source>
      <translation>Uusimmat ensin</translation>
    </message>
    <message>
      <source>Oldest first</source>
      <translation>Vanhimmat ensin</translation>
    </message>
    <message>
      <source>On {channel}</source>
      <translation>Palvelussa {channel}</translation>
    </message>
    <message>
      <source>Open there to like</source>
      <translation>Tykkää avaamalla siellä</translation>
    </message>
    <message>
      <source>Order</source>
      <translation>Järjestys</translation>
    </message>
    <message>
      <source>Say something back…</source>
      <translation>Sano jotain takaisin…</translation>
    </message>
    <message>
      <source>Send and go on</source>
      <translation>Lähetä ja jatka</translation>
    </message>
    <message>
      <source>Short thanks come last, a like is enough.</source>
      <translation>Lyhyet kiitokset tulevat viimeisinä, tykkäys riittää.</translation>
    </message>
    <message>
      <source>Show the list</source>
      <translation>Näytä lista</translation>
    </message>
    <message>
      <source>Skip</source>
      <translation>Ohita</translation>
    </message>
    <message>
      <source>Somebody is unhappy: these come first.</source>
      <translation>Joku on tyytymätön: nämä tulevat ensin.</translation>
    </message>
    <message>
      <source>Start</source>
      <translation>Aloita</translation>
    </message>
    <message>
      <source>Start over</source>
      <translation>Aloita alusta</translation>
    </message>
    <message>
      <source>Thanks</source>
      <translation>Kiitos</translation>
    </message>
    <message>
      <source>That is enough</source>
      <translation>Tämä riittää</translation>
    </message>
    <message>
      <source>That was everyone for today</source>
      <translation>Siinä olivat kaikki tältä päivältä</translation>
    </message>
    <message>
      <source>The comment from {name}</source>
      <translation>Kommentti: {name}</translation>
    </message>
    <message>
      <source>The last session was {when}.</source>
      <translation>Edellinen hetki oli {when}.</translation>
    </message>
    <message>
      <source>The mention from {name}</source>
      <translation>Maininta: {name}</translation>
    </message>
    <message>
      <source>The message from {name}</source>
      <translation>Viesti: {name}</translation>
    </message>
    <message>
      <source>The review from {name}</source>
      <translation>Arvostelu: {name}</translation>
    </message>
    <message>
      <source>There may be more than is shown.</source>
      <translation>Niitä voi olla enemmän kuin tässä näkyy.</translation>
    </message>
    <message numerus="yes">
      <source>Waiting for %n days</source>
      <translation>
        <numerusform>Odottanut %n päivän</numerusform>
        <numerusform>Odottanut %n päivää</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Waiting for %n h</source>
      <translation>
        <numerusform>Odottanut %n t</numerusform>
        <numerusform>Odottanut %n t</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Waiting for %n min</source>
      <translation>
        <numerusform>Odottanut %n min</numerusform>
        <numerusform>Odottanut %n min</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>You looked through %n.</source>
      <translation>
        <numerusform>Kävit läpi %n.</numerusform>
        <numerusform>Kävit läpi %n.</numerusform>
      </translation>
    </message>
    <message>
      <source>You promised an answer by now: these come first of all.</source>
      <translation>Lupasit vastata tähän mennessä: nämä tulevat kaikkein ensin.</translation>
    </message>
    <message>
      <source>Your post on {channel}</source>
      <translation>Julkaisusi: {channel}</translation>
    </message>
    <message numerus="yes">
      <source>about %n min left</source>
      <translation>
        <numerusform>noin %n min jäljellä</numerusform>
        <numerusform>noin %n min jäljellä</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>answers that you promised</source>
      <translation>
        <numerusform>lupaamasi vastaus</numerusform>
        <numerusform>lupaamaasi vastausta</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>complaints</source>
      <translation>
        <numerusform>valitus</numerusform>
        <numerusform>valitusta</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>done without words</source>
      <translation>
        <numerusform>kuitattu sanoitta</numerusform>
        <numerusform>kuitattu sanoitta</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>here for the first time</source>
      <translation>
        <numerusform>täällä ensimmäistä kertaa</numerusform>
        <numerusform>täällä ensimmäistä kertaa</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>likes</source>
      <translation>
        <numerusform>tykkäys</numerusform>
        <numerusform>tykkäystä</numerusform>
      </translation>
    </message>
    <message>
      <source>of your day</source>
      <translation>päivästäsi</translation>
    </message>
    <message numerus="yes">
      <source>on %n days</source>
      <translation>
        <numerusform>%n päivänä</numerusform>
        <numerusform>%n päivänä</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>questions</source>
      <translation>
        <numerusform>kysymys</numerusform>
        <numerusform>kysymystä</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>replies</source>
      <translation>
        <numerusform>vastaus</numerusform>
        <numerusform>vastausta</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>reviews with few stars</source>
      <translation>
        <numerusform>arvostelu, jossa on vähän tähtiä</numerusform>
        <numerusform>arvostelua, joissa on vähän tähtiä</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>short thanks, one like each</source>
      <translation>
        <numerusform>lyhyt kiitos, tykkäys riittää</numerusform>
        <numerusform>lyhyttä kiitosta, tykkäys riittää</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>waiting for more than a day</source>
      <translation>
        <numerusform>odottanut yli päivän</numerusform>
        <numerusform>odottanut yli päivän</numerusform>
      </translation>
    </message>
    <message>
      <source>{at} of {all}</source>
      <translation>{at} / {all}</translation>
    </message>
    <message>
      <source>{channel} lets no app like this</source>
      <translation>{channel} ei anna minkään sovelluksen tykätä tästä</translation>
    </message>
    <message numerus="yes">
      <source>{count} of them fit into about %n minutes.</source>
      <translation>
        <numerusform>{count} heistä mahtuu noin %n minuuttiin.</numerusform>
        <numerusform>{count} heistä mahtuu noin %n minuuttiin.</numerusform>
      </translation>
    </message>
    <message>
      <source>{done} of {all} are done.</source>
      <translation>{done} / {all} on tehty.</translation>
    </message>
    <message>
      <source>{done} of {all} settled</source>
      <translation>{done} / {all} käsitelty</translation>
    </message>
    <message numerus="yes">
      <source>{first} and %n others</source>
      <translation>
        <numerusform>{first} ja %n muu</numerusform>
        <numerusform>{first} ja %n muuta</numerusform>
      </translation>
    </message>
    <message>
      <source>{name} has not been read to the end yet</source>
      <translation>{name}: ei ole vielä luettu loppuun</translation>
    </message>
    <message>
      <source>{name} on {channel}</source>
      <translation>{name}, {channel}</translation>
    </message>
  </context>
  <context>
    <name>Tray</name>
    <message>
      <source>Alerts are paused until you turn them on</source>
      <translation>Ilmoitukset ovat tauolla toistaiseksi</translation>
    </message>
    <message>
      <source>Alerts are paused until {time}</source>
      <translation>Ilmoitukset ovat tauolla {time} asti</translation>
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
      <source>Pause alerts until I turn them on</source>
      <translation>Ilmoitukset tauolle toistaiseksi</translation>
    </message>
    <message>
      <source>Pause alerts until tomorrow</source>
      <translation>Ilmoitukset tauolle huomiseen</translation>
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
    <name>Unfilled</name>
    <message>
      <source>Fill it in</source>
      <translation>Täytä se</translation>
    </message>
    <message>
      <source>Not sent: “{name}” is not filled in.</source>
      <translation>Ei lähetetty: ”{name}” on täyttämättä.</translation>
    </message>
    <message>
      <source>Send it with the braces</source>
      <translation>Lähetä aaltosulkeineen</translation>
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
      <source>Applause</source>
      <translation>Kannustus</translation>
    </message>
    <message>
      <source>Dialogue</source>
      <translation>Vuoropuhelu</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Valmiit</translation>
    </message>
    <message>
      <source>Going out later</source>
      <translation>Lähtevät myöhemmin</translation>
    </message>
    <message>
      <source>People</source>
      <translation>Ihmiset</translation>
    </message>
    <message>
      <source>Snoozed</source>
      <translation>Torkussa</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>Tänään</translation>
    </message>
    <message>
      <source>Waiting</source>
      <translation>Odottavat</translation>
    </message>
  </context>
  <context>
    <name>Channel</name>
    <message>
      <source>1029 3847 5610 293</source>
      <translation>1029 3847 5610 293</translation>
    </message>
    <message>
      <source>32 letters and digits</source>
      <translation>32 kirjainta ja numeroa</translation>
    </message>
    <message>
      <source>A Page's own, or a system user's that looks after the Page.</source>
      <translation>Sivun oma tai sivua hoitavan järjestelmäkäyttäjän.</translation>
    </message>
    <message>
      <source>A new reply in a thread that is not among the newest comments is seen when the thread is read again, as YouTube does not say whether a reply brings its thread up.</source>
      <translation>Uusi vastaus ketjussa, joka ei ole uusimpien joukossa, nähdään, kun ketju luetaan uudelleen, sillä YouTube ei kerro, nostaako vastaus ketjunsa esiin.</translation>
    </message>
    <message>
      <source>A permission is missing</source>
      <translation>Lupa puuttuu</translation>
    </message>
    <message>
      <source>A quiet account may ask Instagram for very little an hour; reading then takes longer.</source>
      <translation>Hiljainen tili saa kysyä Instagramilta tunnissa vain vähän; lukeminen kestää silloin pidempään.</translation>
    </message>
    <message>
      <source>A reply stands below the top comment, even when it answers an answer.</source>
      <translation>Vastaus tulee ylimmän kommentin alle, vaikka se vastaisi vastaukseen.</translation>
    </message>
    <message>
      <source>A reply that no longer names you is found only when its thread is read again.</source>
      <translation>Vastaus, joka ei enää mainitse sinua, löytyy vasta, kun ketju luetaan uudelleen.</translation>
    </message>
    <message>
      <source>A review cannot be hidden or deleted here; it can be reported on Google.</source>
      <translation>Arvostelua ei voi piilottaa tai poistaa täältä; siitä voi ilmoittaa Googlessa.</translation>
    </message>
    <message>
      <source>A review takes one reply: change the one that is there</source>
      <translation>Arvosteluun mahtuu yksi vastaus: muuta sitä, joka siellä jo on</translation>
    </message>
    <message>
      <source>Access token</source>
      <translation>Pääsyavain</translation>
    </message>
    <message>
      <source>Access token of the Page or a system user</source>
      <translation>Sivun tai järjestelmäkäyttäjän käyttötunnus</translation>
    </message>
    <message>
      <source>Add an app password and give it a name, for example Kuulolla</source>
      <translation>Lisää sovellussalasana ja anna sille nimi, esimerkiksi Kuulolla</translation>
    </message>
    <message>
      <source>Add four permissions</source>
      <translation>Lisää neljä lupaa</translation>
    </message>
    <message>
      <source>Add your account to the app</source>
      <translation>Lisää tilisi sovellukseen</translation>
    </message>
    <message>
      <source>Address of the site</source>
      <translation>Sivuston osoite</translation>
    </message>
    <message>
      <source>An app ID has digits only: it stands in App settings, Basic</source>
      <translation>Sovelluksen tunnuksessa (App ID) on vain numeroita: se on kohdassa App settings, Basic</translation>
    </message>
    <message>
      <source>App ID</source>
      <translation>Sovelluksen tunnus (App ID)</translation>
    </message>
    <message>
      <source>App password</source>
      <translation>Sovellussalasana</translation>
    </message>
    <message>
      <source>App secret</source>
      <translation>Sovelluksen salaisuus (App secret)</translation>
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
      <source>Ask Google for access</source>
      <translation>Pyydä Googlelta pääsyä</translation>
    </message>
    <message>
      <source>Ask Google to let the project use the Business Profile APIs: in the form, choose “Application for basic API access” and write the project's number.</source>
      <translation>Pyydä Googlea antamaan projektille lupa käyttää Business Profile -rajapintoja: valitse lomakkeessa ”Application for basic API access” ja kirjoita projektin numero.</translation>
    </message>
    <message>
      <source>Beside your account press “Generate token”, sign in and allow what it asks.</source>
      <translation>Paina tilisi vieressä ”Generate token”, kirjaudu ja salli, mitä se pyytää.</translation>
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
      <source>Check that the account is a professional one</source>
      <translation>Tarkista, että tili on ammattilaistili</translation>
    </message>
    <message>
      <source>Choose your locations</source>
      <translation>Valitse toimipaikkasi</translation>
    </message>
    <message>
      <source>Choose “Never” for its end if that is offered; else it works for 60 days.</source>
      <translation>Valitse päättymiseksi ”Never”, jos sitä tarjotaan; muuten se toimii 60 päivää.</translation>
    </message>
    <message>
      <source>Client ID</source>
      <translation>Asiakastunnus (Client ID)</translation>
    </message>
    <message>
      <source>Client secret</source>
      <translation>Asiakassalaisuus (Client secret)</translation>
    </message>
    <message>
      <source>Come back here and choose your locations. Kuulolla says what works for each.</source>
      <translation>Palaa tänne ja valitse toimipaikkasi. Kuulolla kertoo kustakin, mikä toimii.</translation>
    </message>
    <message>
      <source>Come back here: Kuulolla says which channel it found and what works.</source>
      <translation>Palaa tänne: Kuulolla kertoo, minkä kanavan se löysi ja mikä toimii.</translation>
    </message>
    <message>
      <source>Comments cannot be read or answered: the permission instagram_manage_comments is missing.</source>
      <translation>Kommentteja ei voi lukea eikä niihin vastata: lupa instagram_manage_comments puuttuu.</translation>
    </message>
    <message>
      <source>Comments could not be read: the permission to manage comments is missing. Make the token again with it.</source>
      <translation>Kommentteja ei voitu lukea: lupa hallita kommentteja puuttuu. Tee tunnus uudelleen sen kanssa.</translation>
    </message>
    <message>
      <source>Comments in the spam folder and in the trash are not read.</source>
      <translation>Roskakommentteja ja roskakorissa olevia ei lueta.</translation>
    </message>
    <message>
      <source>Comments of restricted people, on ads, on stories and on ended live videos are not given out.</source>
      <translation>Rajoitettujen ihmisten kommentteja sekä mainosten, tarinoiden ja päättyneiden livevideoiden kommentteja ei anneta.</translation>
    </message>
    <message>
      <source>Comments on your Page, visitors' posts and posts that tag you: reply, like, edit, hide and delete. Personal profiles cannot be read.</source>
      <translation>Sivusi kommentit, vierailijoiden julkaisut ja julkaisut, joihin sinut on merkitty: vastaa, tykkää, muokkaa, piilota ja poista. Henkilökohtaisia profiileja ei voi lukea.</translation>
    </message>
    <message>
      <source>Comments on your professional account's posts: reply, hide and delete. Instagram lets no app like a comment.</source>
      <translation>Ammattilaistilisi julkaisujen kommentit: vastaa, piilota ja poista. Instagram ei anna minkään sovelluksen tykätä kommentista.</translation>
    </message>
    <message>
      <source>Comments that were rejected cannot be listed, nor those that YouTube deletes after holding them for 60 days.</source>
      <translation>Hylättyjä kommentteja ei voi luetella, eikä niitä, jotka YouTube poistaa pidätettyään niitä 60 päivää.</translation>
    </message>
    <message>
      <source>Continue: your browser opens Google. Choose the account that manages your business, tick every box and press “Continue”.</source>
      <translation>Jatka: selaimesi avaa Googlen. Valitse tili, jolla yritystäsi hallitaan, rastita jokainen ruutu ja paina ”Jatka”.</translation>
    </message>
    <message>
      <source>Continue: your browser opens Google. Choose your account and your channel, tick every box and press “Continue”.</source>
      <translation>Jatka: selaimesi avaa Googlen. Valitse tilisi ja kanavasi, rastita jokainen ruutu ja paina ”Jatka”.</translation>
    </message>
    <message>
      <source>Copy it here. It is shown only once</source>
      <translation>Kopioi se tähän. Se näytetään vain kerran</translation>
    </message>
    <message>
      <source>Copy the app's ID and its secret</source>
      <translation>Kopioi sovelluksen tunnus ja salaisuus</translation>
    </message>
    <message>
      <source>Copy the password that is shown and paste it here, with or without spaces.</source>
      <translation>Kopioi näytetty salasana ja liitä se tähän, väleillä tai ilman.</translation>
    </message>
    <message>
      <source>Copy the token</source>
      <translation>Kopioi tunnus</translation>
    </message>
    <message>
      <source>Copy the token and paste it here. Facebook shows it only once.</source>
      <translation>Kopioi tunnus ja liitä se tähän. Facebook näyttää sen vain kerran.</translation>
    </message>
    <message>
      <source>Copy the token and paste it here. It is shown only once.</source>
      <translation>Kopioi tunnus ja liitä se tähän. Se näytetään vain kerran.</translation>
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
      <source>Do this before the app is Live: a Live app may not come back to a program on this computer. If it is Live already, paste a token instead.</source>
      <translation>Tee tämä ennen kuin sovellus on Live-tilassa: Live-tilassa se ei saa palata tämän tietokoneen ohjelmaan. Jos se on jo Live, liitä sen sijaan tunnus.</translation>
    </message>
    <message>
      <source>EAAB…</source>
      <translation>EAAB…</translation>
    </message>
    <message>
      <source>Facebook</source>
      <translation>Facebook</translation>
    </message>
    <message>
      <source>Facebook cannot do that here</source>
      <translation>Facebook ei pysty siihen täällä</translation>
    </message>
    <message>
      <source>Facebook counts comments but shows none of them. Your app is most likely not Live yet: publish it in Meta for Developers, then sign in again.</source>
      <translation>Facebook laskee kommentteja mutta ei näytä niistä yhtäkään. Sovelluksesi ei luultavasti ole vielä Live: julkaise se Meta for Developersissa ja kirjaudu sitten uudelleen.</translation>
    </message>
    <message>
      <source>Facebook does not say what this token may do; what it may not shows when you first try it.</source>
      <translation>Facebook ei kerro, mitä tällä tunnuksella saa tehdä; mitä ei saa, näkyy kun sitä ensi kerran yrittää.</translation>
    </message>
    <message>
      <source>Facebook does not say when somebody reacted, nor when a comment was edited.</source>
      <translation>Facebook ei kerro, milloin joku reagoi tai milloin kommenttia muokattiin.</translation>
    </message>
    <message>
      <source>Facebook gave no access token</source>
      <translation>Facebook ei antanut käyttötunnusta</translation>
    </message>
    <message>
      <source>Facebook gave no access token: {error}</source>
      <translation>Facebook ei antanut käyttötunnusta: {error}</translation>
    </message>
    <message>
      <source>Facebook may rank comments instead of ordering them by time; posts outside the newest 25 are looked at less often.</source>
      <translation>Facebook saattaa järjestää kommentit muuten kuin ajan mukaan; muita kuin 25 uusinta julkaisua katsotaan harvemmin.</translation>
    </message>
    <message>
      <source>Facebook sent no code: the sign-in was not approved there</source>
      <translation>Facebook ei lähettänyt koodia: kirjautumista ei hyväksytty siellä</translation>
    </message>
    <message>
      <source>Facebook shows comments without the names of those who wrote them. Your app is most likely not Live yet, or the permission pages_read_user_content is missing.</source>
      <translation>Facebook näyttää kommentit ilman kirjoittajien nimiä. Sovelluksesi ei luultavasti ole vielä Live, tai lupa pages_read_user_content puuttuu.</translation>
    </message>
    <message>
      <source>Facebook took it, but does not say where the reply stands</source>
      <translation>Facebook otti sen vastaan, mutta ei kerro, missä vastaus on</translation>
    </message>
    <message>
      <source>Facebook's answer names no Page</source>
      <translation>Facebookin vastaus ei nimeä sivua</translation>
    </message>
    <message>
      <source>Faces are not shown: Facebook gives no pictures of those who comment.</source>
      <translation>Kasvoja ei näytetä: Facebook ei anna kommentoijien kuvia.</translation>
    </message>
    <message>
      <source>From Google Cloud: Google Auth Platform, Clients.</source>
      <translation>Google Cloudista: Google Auth Platform, Clients.</translation>
    </message>
    <message>
      <source>From your server's page Preferences, Development.</source>
      <translation>Palvelimesi sivulta Asetukset, Kehitys.</translation>
    </message>
    <message>
      <source>GOCSPX-…</source>
      <translation>GOCSPX-…</translation>
    </message>
    <message>
      <source>Goes to this computer's keyring and to facebook.com, nowhere else.</source>
      <translation>Menee tämän tietokoneen avainnippuun ja facebook.comiin, ei muualle.</translation>
    </message>
    <message>
      <source>Google answered something that is no review</source>
      <translation>Google vastasi jotain, mikä ei ole arvostelu</translation>
    </message>
    <message>
      <source>Google answered, but left the reply as it was</source>
      <translation>Google vastasi, mutta jätti vastauksen ennalleen</translation>
    </message>
    <message>
      <source>Google answers by e-mail and may take 14 days. Until then nothing works: the project's quota is 0.</source>
      <translation>Google vastaa sähköpostilla, ja se voi kestää 14 päivää. Siihen asti mikään ei toimi: projektin kiintiö on 0.</translation>
    </message>
    <message>
      <source>Google asks us to slow down</source>
      <translation>Google pyytää hidastamaan</translation>
    </message>
    <message>
      <source>Google did not give the permission that Kuulolla needs. Sign in again and tick every box on Google's page</source>
      <translation>Google ei antanut lupaa, jonka Kuulolla tarvitsee. Kirjaudu uudelleen ja rastita jokainen ruutu Googlen sivulla</translation>
    </message>
    <message>
      <source>Google does not know this client ID and client secret together. Copy both again from Google Cloud: Google Auth Platform, Clients</source>
      <translation>Google ei tunne tätä asiakastunnusta ja asiakassalaisuutta yhdessä. Kopioi molemmat uudelleen Google Cloudista: Google Auth Platform, Clients</translation>
    </message>
    <message>
      <source>Google does not let this client sign in here: its type must be “Desktop app”</source>
      <translation>Google ei anna tämän asiakkaan kirjata sisään tästä: sen tyypin on oltava ”Desktop app”</translation>
    </message>
    <message>
      <source>Google ends this sign-in after 7 days, because the app's consent screen is in “Testing”. In Google Cloud, open Google Auth Platform, Audience, press “Publish app”, then sign in again.</source>
      <translation>Google päättää tämän kirjautumisen 7 päivän kuluttua, koska sovelluksen suostumusnäyttö on tilassa ”Testing”. Avaa Google Cloudissa Google Auth Platform, Audience, paina ”Publish app” ja kirjaudu sitten uudelleen.</translation>
    </message>
    <message>
      <source>Google gave a sign-in that ends in an hour. Remove Kuulolla's access at myaccount.google.com/connections, then sign in again</source>
      <translation>Google antoi kirjautumisen, joka päättyy tunnin kuluttua. Poista Kuulollan käyttöoikeus osoitteessa myaccount.google.com/connections ja kirjaudu uudelleen</translation>
    </message>
    <message>
      <source>Google gave no access token</source>
      <translation>Google ei antanut käyttötunnusta</translation>
    </message>
    <message>
      <source>Google gives no lasting name of a reviewer: two people of one name and picture look like one.</source>
      <translation>Google ei anna arvostelijasta pysyvää tunnistetta: kaksi samannimistä ja samankuvaista ihmistä näyttää yhdeltä.</translation>
    </message>
    <message>
      <source>Google has ended this sign-in. That happens after 7 days while the app's consent screen is in “Testing”, after 6 months without use, or when the access was removed at Google. Sign in again; “Publish app” under Google Auth Platform, Audience, makes it last</source>
      <translation>Google on päättänyt tämän kirjautumisen. Niin käy 7 päivän kuluttua, kun sovelluksen suostumusnäyttö on tilassa ”Testing”, 6 kuukauden käyttämättömyyden jälkeen tai kun käyttöoikeus on poistettu Googlessa. Kirjaudu uudelleen; ”Publish app” kohdassa Google Auth Platform, Audience tekee siitä pysyvän</translation>
    </message>
    <message>
      <source>Google has not approved this Google Cloud project for the Google My Business API yet</source>
      <translation>Google ei ole vielä hyväksynyt tätä Google Cloud -projektia: Google My Business API</translation>
    </message>
    <message>
      <source>Google has not approved this Google Cloud project for the My Business Account Management API yet</source>
      <translation>Google ei ole vielä hyväksynyt tätä Google Cloud -projektia: My Business Account Management API</translation>
    </message>
    <message>
      <source>Google has not approved this Google Cloud project for the My Business Business Information API yet</source>
      <translation>Google ei ole vielä hyväksynyt tätä Google Cloud -projektia: My Business Business Information API</translation>
    </message>
    <message>
      <source>Google has not verified this location, or you have no say in it: its reviews cannot be read or answered until it is verified in the Business Profile.</source>
      <translation>Google ei ole vahvistanut tätä toimipaikkaa, tai sinulla ei ole siihen valtuuksia: sen arvosteluja ei voi lukea eikä niihin vastata, ennen kuin se on vahvistettu yritysprofiilissa.</translation>
    </message>
    <message>
      <source>Google lets no app do that to a review</source>
      <translation>Google ei anna minkään sovelluksen tehdä sitä arvostelulle</translation>
    </message>
    <message>
      <source>Google looks at your reply before it shows it</source>
      <translation>Google tarkistaa vastauksesi ennen kuin näyttää sen</translation>
    </message>
    <message>
      <source>Google refused the sign-in ({error})</source>
      <translation>Google ei hyväksynyt kirjautumista ({error})</translation>
    </message>
    <message>
      <source>Google refused this ({code})</source>
      <translation>Google ei hyväksynyt tätä ({code})</translation>
    </message>
    <message>
      <source>Google refuses the way back to this computer: the client's type must be “Desktop app”</source>
      <translation>Google ei hyväksy paluuta tälle tietokoneelle: asiakkaan tyypin on oltava ”Desktop app”</translation>
    </message>
    <message>
      <source>Google rejected your reply; you can change it</source>
      <translation>Google hylkäsi vastauksesi; voit muuttaa sitä</translation>
    </message>
    <message>
      <source>Google rejected your reply; you can change it ({why})</source>
      <translation>Google hylkäsi vastauksesi; voit muuttaa sitä ({why})</translation>
    </message>
    <message>
      <source>Google reviews</source>
      <translation>Google-arvostelut</translation>
    </message>
    <message>
      <source>Google reviews your reply before it shows it; Kuulolla shows whether it is pending or was rejected, as far as Google says.</source>
      <translation>Google tarkastaa vastauksesi ennen kuin näyttää sen; Kuulolla näyttää, odottaako se vai hylättiinkö se, sikäli kuin Google kertoo.</translation>
    </message>
    <message>
      <source>Google says “Google hasn't verified this app”. The app is yours: press “Advanced”, then “Go to” with your project's name.</source>
      <translation>Google sanoo, ettei se ole vahvistanut tätä sovellusta. Sovellus on sinun: paina ”Lisäasetukset” ja sitten ”Siirry” ja projektisi nimi.</translation>
    </message>
    <message>
      <source>Google shows the secret only once. It goes to this computer's keyring and to Google, nowhere else.</source>
      <translation>Google näyttää salaisuuden vain kerran. Se menee tämän tietokoneen avainrenkaaseen ja Googlelle, ei muualle.</translation>
    </message>
    <message>
      <source>Google took it, but its answer cannot be understood</source>
      <translation>Google otti sen vastaan, mutta sen vastausta ei ymmärretty</translation>
    </message>
    <message>
      <source>Google took it, but its answer is no reply</source>
      <translation>Google otti sen vastaan, mutta sen vastaus ei ole arvosteluun annettu vastaus</translation>
    </message>
    <message>
      <source>Google's access token is over</source>
      <translation>Googlen käyttötunnus ei ole enää voimassa</translation>
    </message>
    <message>
      <source>Google's answer is no JSON</source>
      <translation>Googlen vastaus ei ole JSONia</translation>
    </message>
    <message>
      <source>Google's answer is not what was asked for</source>
      <translation>Googlen vastaus ei ole se, mitä kysyttiin</translation>
    </message>
    <message>
      <source>Google's answer to the sign-in is no JSON</source>
      <translation>Googlen vastaus kirjautumiseen ei ole JSONia</translation>
    </message>
    <message>
      <source>Handle</source>
      <translation>Käyttäjätunnus</translation>
    </message>
    <message>
      <source>IGAA…</source>
      <translation>IGAA…</translation>
    </message>
    <message>
      <source>If the site says that the address must be served over a secure connection, press “Try the other way” in Kuulolla. If WordPress shows a password instead, paste that.</source>
      <translation>Jos sivusto sanoo, että osoitteen on oltava suojatulla yhteydellä, paina Kuulollassa ”Kokeile toista tapaa”. Jos WordPress näyttääkin salasanan, liitä se.</translation>
    </message>
    <message>
      <source>In APIs &amp; Services, Library, turn on three of them: Google My Business API, My Business Account Management API and My Business Business Information API.</source>
      <translation>Ota kohdassa APIs &amp; Services, Library käyttöön kolme rajapintaa: Google My Business API, My Business Account Management API ja My Business Business Information API.</translation>
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
      <source>In the app, add the permissions pages_show_list, pages_read_engagement, instagram_basic and instagram_manage_comments.</source>
      <translation>Lisää sovellukseen luvat pages_show_list, pages_read_engagement, instagram_basic ja instagram_manage_comments.</translation>
    </message>
    <message>
      <source>In the app, open App settings, then Basic. Press Show beside the secret; Facebook asks for your password. Copy the App ID and the secret here.</source>
      <translation>Avaa sovelluksessa App settings, sitten Basic. Paina salaisuuden vieressä Show; Facebook kysyy salasanaasi. Kopioi App ID ja salaisuus tähän.</translation>
    </message>
    <message>
      <source>In the app, open Instagram, API setup with Instagram login, and add your account.</source>
      <translation>Avaa sovelluksessa Instagram, API setup with Instagram login, ja lisää tilisi.</translation>
    </message>
    <message>
      <source>Instagram</source>
      <translation>Instagram</translation>
    </message>
    <message>
      <source>Instagram access token</source>
      <translation>Instagramin käyttötunnus</translation>
    </message>
    <message>
      <source>Instagram counts comments but shows none of them. Your app is most likely not Live yet: publish it in Meta for Developers, then make a new token.</source>
      <translation>Instagram laskee kommentteja mutta ei näytä niistä yhtäkään. Sovelluksesi ei luultavasti ole vielä Live: julkaise se Meta for Developersissa ja tee sitten uusi tunnus.</translation>
    </message>
    <message>
      <source>Instagram does not say what this token may do; what it may not shows when you first try it. No app can like a comment there.</source>
      <translation>Instagram ei kerro, mitä tällä tunnuksella saa tehdä; mitä ei saa, näkyy kun sitä ensi kerran yrittää. Kommentista ei voi tykätä mikään sovellus.</translation>
    </message>
    <message>
      <source>Instagram gave no new access token</source>
      <translation>Instagram ei antanut uutta käyttötunnusta</translation>
    </message>
    <message>
      <source>Instagram lets no app do that</source>
      <translation>Instagram ei anna minkään sovelluksen tehdä sitä</translation>
    </message>
    <message>
      <source>Instagram says neither when a comment was edited nor shows the faces of those who comment.</source>
      <translation>Instagram ei kerro, milloin kommenttia muokattiin, eikä näytä kommentoijien kasvoja.</translation>
    </message>
    <message>
      <source>Instagram shows comments without names: the permission to manage comments is missing.</source>
      <translation>Instagram näyttää kommentit ilman nimiä: lupa hallita kommentteja puuttuu.</translation>
    </message>
    <message>
      <source>Instagram took it, but does not say where the reply stands</source>
      <translation>Instagram otti sen vastaan, mutta ei kerro, missä vastaus on</translation>
    </message>
    <message>
      <source>Instagram's answer names no account</source>
      <translation>Instagramin vastaus ei nimeä tiliä</translation>
    </message>
    <message>
      <source>It does not exist any more, or is not shown to you</source>
      <translation>Sitä ei enää ole, tai sitä ei näytetä sinulle</translation>
    </message>
    <message>
      <source>It is your own app for your own Page: it costs nothing and needs no review.</source>
      <translation>Se on oma sovelluksesi omalle sivullesi: se ei maksa mitään eikä vaadi tarkastusta.</translation>
    </message>
    <message>
      <source>It is your own app for your own account: it costs nothing and needs no review.</source>
      <translation>Se on oma sovelluksesi omalle tilillesi: se ei maksa mitään eikä vaadi tarkastusta.</translation>
    </message>
    <message>
      <source>It lasts 60 days; Kuulolla renews it every week, without any password.</source>
      <translation>Se kestää 60 päivää; Kuulolla uusii sen joka viikko ilman salasanaa.</translation>
    </message>
    <message>
      <source>Likes of comments can neither be given nor read.</source>
      <translation>Kommenteista ei voi tykätä, eikä tykkäyksiä voi lukea.</translation>
    </message>
    <message>
      <source>Likes that a plugin adds to comments are not in WordPress's own interface.</source>
      <translation>Tykkäykset, jotka lisäosa tuo kommentteihin, eivät näy WordPressin omassa rajapinnassa.</translation>
    </message>
    <message>
      <source>Link Instagram to your Page</source>
      <translation>Liitä Instagram sivuusi</translation>
    </message>
    <message>
      <source>Link the Instagram account to a Facebook Page that you look after.</source>
      <translation>Yhdistä Instagram-tili Facebook-sivuun, jota hoidat.</translation>
    </message>
    <message>
      <source>Live chats, community posts and mentions of your channel elsewhere are not in YouTube's interface.</source>
      <translation>Live-chatit, yhteisöjulkaisut ja kanavasi maininnat muualla eivät ole YouTuben rajapinnassa.</translation>
    </message>
    <message>
      <source>Locations that Google has not verified show no reviews to any app.</source>
      <translation>Toimipaikat, joita Google ei ole vahvistanut, eivät näytä arvosteluja millekään ohjelmalle.</translation>
    </message>
    <message>
      <source>Make a client and copy it</source>
      <translation>Luo asiakas ja kopioi se</translation>
    </message>
    <message>
      <source>Make a project in Google Cloud</source>
      <translation>Tee projekti Google Cloudiin</translation>
    </message>
    <message>
      <source>Make a token for Page and account</source>
      <translation>Luo tunnus sivulle ja tilille</translation>
    </message>
    <message>
      <source>Make a token for the Page</source>
      <translation>Luo tunnus sivulle</translation>
    </message>
    <message>
      <source>Make an app for Instagram</source>
      <translation>Tee sovellus Instagramia varten</translation>
    </message>
    <message>
      <source>Make an app for your Page</source>
      <translation>Tee sovellus sivullesi</translation>
    </message>
    <message>
      <source>Make an app for “Manage everything on your Page” and add the four permissions that begin with “pages_”: show list, read engagement, read user content, manage engagement.</source>
      <translation>Tee sovellus kohtaan ”Manage everything on your Page” ja lisää neljä lupaa, joiden alussa on ”pages_”: show list, read engagement, read user content, manage engagement.</translation>
    </message>
    <message>
      <source>Make sure that the Instagram account is a professional one: in the app, Settings, Account type and tools.</source>
      <translation>Varmista, että Instagram-tili on ammattilaistili: sovelluksessa Asetukset, Tilityyppi ja työkalut.</translation>
    </message>
    <message>
      <source>Make the token</source>
      <translation>Luo tunnus</translation>
    </message>
    <message>
      <source>Make the token after the app is Live: an older one may show no comments.</source>
      <translation>Tee tunnus vasta, kun sovellus on Live: vanhempi ei ehkä näytä kommentteja.</translation>
    </message>
    <message>
      <source>Mastodon</source>
      <translation>Mastodon</translation>
    </message>
    <message>
      <source>Mentions in comments on other people's posts are only told to web servers, not to a program like this one.</source>
      <translation>Maininnat muiden julkaisujen kommenteissa kerrotaan vain verkkopalvelimille, ei tällaiselle ohjelmalle.</translation>
    </message>
    <message>
      <source>Mentions in other people's captions and comments are only told to web servers; only posts that tag your account are found, and those are answered in Instagram itself.</source>
      <translation>Maininnat muiden kuvateksteissä ja kommenteissa kerrotaan vain verkkopalvelimille; vain julkaisut, joihin tilisi on merkitty, löytyvät, ja niihin vastataan Instagramissa.</translation>
    </message>
    <message>
      <source>Messages to the Page are not read.</source>
      <translation>Sivulle lähetettyjä viestejä ei lueta.</translation>
    </message>
    <message>
      <source>Names may be missing: Facebook leaves out those who deleted their account or blocked the app. It is not confirmed that a Live app without review always gets them.</source>
      <translation>Nimiä voi puuttua: Facebook jättää pois ne, jotka poistivat tilinsä tai estivät sovelluksen. Ei ole varmaa, että Live-tilassa oleva tarkastamaton sovellus saa ne aina.</translation>
    </message>
    <message>
      <source>New answers below older comments are found when the post is read again, not at once.</source>
      <translation>Uudet vastaukset vanhempien kommenttien alla löytyvät, kun julkaisu luetaan uudelleen, eivät heti.</translation>
    </message>
    <message>
      <source>No professional Instagram account is linked to the Pages that this token opens</source>
      <translation>Tämän tunnuksen avaamiin sivuihin ei ole yhdistetty Instagramin ammattilaistiliä</translation>
    </message>
    <message>
      <source>Nobody on Bluesky is called {unknown}: it went out as plain words</source>
      <translation>Blueskyssa ei ole ketään nimeltä {unknown}: se meni tavallisena tekstinä</translation>
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
      <source>Only Google's own servers are asked</source>
      <translation>Vain Googlen omilta palvelimilta kysytään</translation>
    </message>
    <message>
      <source>Only Meta's own servers are asked</source>
      <translation>Kysytään vain Metan omilta palvelimilta</translation>
    </message>
    <message>
      <source>Only when the app demands it for every request.</source>
      <translation>Vain jos sovellus vaatii sen joka pyyntöön.</translation>
    </message>
    <message>
      <source>Only your own reply can be deleted here</source>
      <translation>Täällä voi poistaa vain omia vastauksiaan</translation>
    </message>
    <message>
      <source>Open Business settings, then System users. Add one, assign the Page and the Instagram account to it and generate a token with the same permissions.</source>
      <translation>Avaa Business settings, sitten System users. Lisää käyttäjä, anna sille sivu ja Instagram-tili ja luo tunnus samoilla luvilla.</translation>
    </message>
    <message>
      <source>Open Business settings, then System users. Add one, assign the Page to it and generate a token for your app with the same four permissions.</source>
      <translation>Avaa Business settings, sitten System users. Lisää käyttäjä, anna sille sivu ja luo sovelluksellesi tunnus samoilla neljällä luvalla.</translation>
    </message>
    <message>
      <source>Open Google Auth Platform and press “Get started”. Choose External, and write your own e-mail address where one is asked for.</source>
      <translation>Avaa Google Auth Platform ja paina ”Get started”. Valitse External ja kirjoita oma sähköpostiosoitteesi, kun sellaista kysytään.</translation>
    </message>
    <message>
      <source>Open Google Auth Platform, press “Get started”, choose External, and write your own e-mail address where one is asked for. Then, under Audience, press “Publish app”.</source>
      <translation>Avaa Google Auth Platform, paina ”Get started”, valitse External ja kirjoita oma sähköpostiosoitteesi, kun sellaista kysytään. Paina sitten kohdassa Audience ”Publish app”.</translation>
    </message>
    <message>
      <source>Open Google Cloud, sign in with the account that manages your business, and make a project. Its name is up to you.</source>
      <translation>Avaa Google Cloud, kirjaudu sillä tilillä, jolla yritystäsi hallitaan, ja luo projekti. Nimen saat valita itse.</translation>
    </message>
    <message>
      <source>Open Google Cloud, sign in with the account that your channel belongs to, and make a project. Its name is up to you.</source>
      <translation>Avaa Google Cloud, kirjaudu sillä tilillä, jolle kanavasi kuuluu, ja luo projekti. Nimen saat valita itse.</translation>
    </message>
    <message>
      <source>Open Meta for Developers</source>
      <translation>Avaa Meta for Developers</translation>
    </message>
    <message>
      <source>Open Meta for Developers and make an app for managing messages and content on Instagram.</source>
      <translation>Avaa Meta for Developers ja tee sovellus viestien ja sisällön hallintaan Instagramissa.</translation>
    </message>
    <message>
      <source>Open Meta for Developers and sign in with the account that looks after the Page.</source>
      <translation>Avaa Meta for Developers ja kirjaudu tilillä, joka hoitaa sivua.</translation>
    </message>
    <message>
      <source>Open the YouTube Data API v3 in that project and press “Enable”.</source>
      <translation>Avaa projektissa YouTube Data API v3 ja paina ”Enable”.</translation>
    </message>
    <message>
      <source>Open the new application and copy “Your access token”.</source>
      <translation>Avaa uusi sovellus ja kopioi ”Pääsyavaimesi”.</translation>
    </message>
    <message>
      <source>Paste a token from the app's dashboard</source>
      <translation>Liitä tunnus sovelluksen hallintapaneelista</translation>
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
      <source>Paste the client ID and the client secret that Google shows</source>
      <translation>Liitä asiakastunnus (Client ID) ja asiakassalaisuus (Client secret), jotka Google näyttää</translation>
    </message>
    <message>
      <source>Paste the token of a linked Facebook Page</source>
      <translation>Liitä yhdistetyn Facebook-sivun tunnus</translation>
    </message>
    <message>
      <source>Personal accounts cannot be read by any program.</source>
      <translation>Henkilökohtaisia tilejä ei voi lukea mikään ohjelma.</translation>
    </message>
    <message>
      <source>Publish the app</source>
      <translation>Julkaise sovellus</translation>
    </message>
    <message>
      <source>Questions and answers are gone: Google ended them in November 2025.</source>
      <translation>Kysymyksiä ja vastauksia ei enää ole: Google lopetti ne marraskuussa 2025.</translation>
    </message>
    <message>
      <source>Reads comments on your own site, held ones too; replies, approves, marks as spam. WordPress has no likes.</source>
      <translation>Lukee oman sivustosi kommentit, hyväksyntää odottavatkin; vastaa, hyväksyy, merkitsee roskaksi. WordPressissä ei ole tykkäyksiä.</translation>
    </message>
    <message>
      <source>Reads comments on your videos, held ones too; replies, holds, publishes, rejects and bans. YouTube lets no app like a comment.</source>
      <translation>Lukee videoidesi kommentit, myös odottavat; vastaa, pidättää, julkaisee, hylkää ja estää. YouTube ei anna minkään ohjelman tykätä kommentista.</translation>
    </message>
    <message>
      <source>Reads the reviews of your locations; one reply to each, which you can change or delete. Google has no likes for reviews.</source>
      <translation>Lukee toimipaikkojesi arvostelut; kuhunkin yksi vastaus, jota voi muuttaa tai jonka voi poistaa. Googlessa arvosteluista ei voi tykätä.</translation>
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
      <source>Reviews and recommendations are not given out by Facebook any more.</source>
      <translation>Facebook ei enää anna arvosteluja eikä suosituksia.</translation>
    </message>
    <message>
      <source>Say whose app it is</source>
      <translation>Kerro, kenen sovellus on</translation>
    </message>
    <message>
      <source>Say whose app it is, and publish it</source>
      <translation>Kerro, kenen sovellus on, ja julkaise se</translation>
    </message>
    <message>
      <source>Say yes. The browser then tells you that you can come back here.</source>
      <translation>Vastaa kyllä. Selain kertoo sitten, että voit palata tänne.</translation>
    </message>
    <message>
      <source>See what works</source>
      <translation>Katso, mikä toimii</translation>
    </message>
    <message>
      <source>Server</source>
      <translation>Palvelin</translation>
    </message>
    <message>
      <source>Shown beside the client ID, once, when the client is made.</source>
      <translation>Näkyy asiakastunnuksen vieressä kerran, kun asiakas luodaan.</translation>
    </message>
    <message>
      <source>Sign in here</source>
      <translation>Kirjaudu tässä</translation>
    </message>
    <message>
      <source>Sign in here and choose Page and account</source>
      <translation>Kirjaudu tässä ja valitse sivu ja tili</translation>
    </message>
    <message>
      <source>Sign in here and choose your Page</source>
      <translation>Kirjaudu tässä ja valitse sivusi</translation>
    </message>
    <message>
      <source>Sign in here, and choose the Page and the Instagram account when Facebook asks.</source>
      <translation>Kirjaudu tästä ja valitse sivu ja Instagram-tili, kun Facebook kysyy.</translation>
    </message>
    <message>
      <source>Sign in here, and choose your Page when Facebook asks.</source>
      <translation>Kirjaudu tästä ja valitse sivusi, kun Facebook kysyy.</translation>
    </message>
    <message>
      <source>Sign in through Facebook with an app of your own</source>
      <translation>Kirjaudu Facebookin kautta omalla sovelluksella</translation>
    </message>
    <message>
      <source>Sign in with Google</source>
      <translation>Kirjaudu Googlella</translation>
    </message>
    <message>
      <source>Sign in with an app of your own</source>
      <translation>Kirjaudu omalla sovelluksella</translation>
    </message>
    <message>
      <source>Sign in with the browser</source>
      <translation>Kirjaudu selaimella</translation>
    </message>
    <message>
      <source>Somebody has answered this review already: change that reply</source>
      <translation>Joku on jo vastannut tähän arvosteluun: muuta sitä vastausta</translation>
    </message>
    <message>
      <source>Something else answered in the network's place</source>
      <translation>Palvelun sijasta vastasi jokin muu</translation>
    </message>
    <message>
      <source>Something else answered where Google's API should be</source>
      <translation>Googlen rajapinnan sijasta vastasi jokin muu</translation>
    </message>
    <message>
      <source>Switch the app to Live</source>
      <translation>Vaihda sovellus tilaan Live</translation>
    </message>
    <message>
      <source>Switch the app to Live (“Publish”). It wants a privacy policy's address, a category and a way to ask for deletion.</source>
      <translation>Vaihda sovellus Live-tilaan (”Publish”). Se haluaa tietosuojaselosteen osoitteen, luokan ja tavan pyytää tietojen poistoa.</translation>
    </message>
    <message>
      <source>That is no review of this location</source>
      <translation>Se ei ole tämän toimipaikan arvostelu</translation>
    </message>
    <message>
      <source>The Google My Business API is not turned on. In Google Cloud, open APIs &amp; Services, Library, choose Google My Business API and press “Enable”; it takes some minutes to work</source>
      <translation>Google My Business API ei ole käytössä. Avaa Google Cloudissa APIs &amp; Services, Library, valitse Google My Business API ja paina ”Enable”; sen toimimiseen menee muutama minuutti</translation>
    </message>
    <message>
      <source>The My Business Account Management API is not turned on. In Google Cloud, open APIs &amp; Services, Library, choose My Business Account Management API and press “Enable”; it takes some minutes to work</source>
      <translation>My Business Account Management API ei ole käytössä. Avaa Google Cloudissa APIs &amp; Services, Library, valitse My Business Account Management API ja paina ”Enable”; sen toimimiseen menee muutama minuutti</translation>
    </message>
    <message>
      <source>The My Business Business Information API is not turned on. In Google Cloud, open APIs &amp; Services, Library, choose My Business Business Information API and press “Enable”; it takes some minutes to work</source>
      <translation>My Business Business Information API ei ole käytössä. Avaa Google Cloudissa APIs &amp; Services, Library, valitse My Business Business Information API ja paina ”Enable”; sen toimimiseen menee muutama minuutti</translation>
    </message>
    <message>
      <source>The OAuth client was deleted in Google Cloud: make a new one</source>
      <translation>OAuth-asiakas on poistettu Google Cloudissa: luo uusi</translation>
    </message>
    <message>
      <source>The Page's own posts cannot be read: the permission pages_read_engagement is missing.</source>
      <translation>Sivun omia julkaisuja ei voi lukea: lupa pages_read_engagement puuttuu.</translation>
    </message>
    <message>
      <source>The YouTube Data API v3 is not turned on. In Google Cloud, open APIs &amp; Services, Library, choose YouTube Data API v3 and press “Enable”; it takes some minutes to work</source>
      <translation>YouTube Data API v3 ei ole käytössä. Avaa Google Cloudissa APIs &amp; Services, Library, valitse YouTube Data API v3 ja paina ”Enable”; sen toimimiseen menee muutama minuutti</translation>
    </message>
    <message>
      <source>The access token has expired: sign in again</source>
      <translation>Käyttötunnus on vanhentunut: kirjaudu uudelleen</translation>
    </message>
    <message>
      <source>The access token is due to be renewed</source>
      <translation>Käyttötunnus on aika uusia</translation>
    </message>
    <message>
      <source>The access token is over: sign in again</source>
      <translation>Käyttötunnus ei ole enää voimassa: kirjaudu uudelleen</translation>
    </message>
    <message>
      <source>The address that visitors use. A folder at its end is fine.</source>
      <translation>Osoite, jota kävijät käyttävät. Kansio lopussa ei haittaa.</translation>
    </message>
    <message>
      <source>The administrator of this Google account does not let apps in</source>
      <translation>Tämän Google-tilin ylläpitäjä ei päästä sovelluksia sisään</translation>
    </message>
    <message>
      <source>The allowance belongs to your Google Cloud project: what other apps of the project spend is not seen here.</source>
      <translation>Kiintiö kuuluu Google Cloud -projektillesi: mitä projektin muut ohjelmat kuluttavat, ei näy täällä.</translation>
    </message>
    <message>
      <source>The browser brings you back here.</source>
      <translation>Selain tuo sinut takaisin tänne.</translation>
    </message>
    <message>
      <source>The channel does not exist any more</source>
      <translation>Kanavaa ei enää ole</translation>
    </message>
    <message>
      <source>The comment is not public and takes no reply</source>
      <translation>Kommentti ei ole julkinen, eikä siihen voi vastata</translation>
    </message>
    <message>
      <source>The limit of 4096 bytes for a reply, the page of 50 reviews and their order by time are not confirmed by Google's present documents; other answers are survived.</source>
      <translation>Vastauksen 4096 tavun rajaa, 50 arvostelun sivua ja niiden aikajärjestystä eivät Googlen nykyiset asiakirjat vahvista; muistakin vastauksista selvitään.</translation>
    </message>
    <message>
      <source>The location does not exist any more</source>
      <translation>Toimipaikkaa ei enää ole</translation>
    </message>
    <message>
      <source>The longest comment is not documented: 2,200 characters is what others observed.</source>
      <translation>Pisintä kommenttia ei ole dokumentoitu: muut ovat havainneet 2 200 merkkiä.</translation>
    </message>
    <message>
      <source>The longest comment is not documented: 8,000 characters is what others observed.</source>
      <translation>Pisintä kommenttia ei ole dokumentoitu: muut ovat havainneet 8 000 merkkiä.</translation>
    </message>
    <message>
      <source>The network answered something that is no JSON</source>
      <translation>Palvelu vastasi jotain, mikä ei ole JSONia</translation>
    </message>
    <message>
      <source>The network answered something that is no list</source>
      <translation>Palvelu vastasi jotain, mikä ei ole luettelo</translation>
    </message>
    <message>
      <source>The network answered something that was not asked for</source>
      <translation>Palvelu vastasi jotain, mitä ei kysytty</translation>
    </message>
    <message>
      <source>The network answered, but did not do it</source>
      <translation>Palvelu vastasi, mutta ei tehnyt sitä</translation>
    </message>
    <message>
      <source>The network asks for a pause</source>
      <translation>Palvelu pyytää pitämään tauon</translation>
    </message>
    <message>
      <source>The network blocks this for now: look at its own website</source>
      <translation>Palvelu estää tämän toistaiseksi: katso sen omilta verkkosivuilta</translation>
    </message>
    <message>
      <source>The network does not accept this access token</source>
      <translation>Palvelu ei hyväksy tätä käyttötunnusta</translation>
    </message>
    <message>
      <source>The network has limited this account for now</source>
      <translation>Palvelu on toistaiseksi rajoittanut tätä tiliä</translation>
    </message>
    <message>
      <source>The network has restricted this account</source>
      <translation>Palvelu on rajoittanut tätä tiliä</translation>
    </message>
    <message>
      <source>The network has trouble at the moment</source>
      <translation>Palvelussa on juuri nyt häiriö</translation>
    </message>
    <message>
      <source>The network refused this ({code})</source>
      <translation>Palvelu ei hyväksynyt tätä ({code})</translation>
    </message>
    <message>
      <source>The network says that this is against its community standards</source>
      <translation>Palvelun mukaan tämä rikkoo sen yhteisönormeja</translation>
    </message>
    <message>
      <source>The network says that this is too fast: wait a while</source>
      <translation>Palvelun mukaan tämä käy liian nopeasti: odota hetki</translation>
    </message>
    <message>
      <source>The network takes these words for abuse</source>
      <translation>Palvelu pitää näitä sanoja asiattomina</translation>
    </message>
    <message>
      <source>The network takes this for spam and blocks it for now</source>
      <translation>Palvelu pitää tätä roskapostina ja estää sen toistaiseksi</translation>
    </message>
    <message>
      <source>The network took it, but does not say that it is done</source>
      <translation>Palvelu otti sen vastaan, mutta ei kerro, onko se tehty</translation>
    </message>
    <message>
      <source>The network took it, but its answer cannot be understood</source>
      <translation>Palvelu otti sen vastaan, mutta sen vastausta ei ymmärretty</translation>
    </message>
    <message>
      <source>The network wants a security check on its own website first</source>
      <translation>Palvelu vaatii ensin turvatarkistuksen omilla verkkosivuillaan</translation>
    </message>
    <message>
      <source>The network wants the Page to be confirmed on its own website first</source>
      <translation>Palvelu vaatii, että sivu vahvistetaan ensin sen omilla verkkosivuilla</translation>
    </message>
    <message>
      <source>The network wants you to confirm the account on its own website first</source>
      <translation>Palvelu vaatii, että vahvistat tilin ensin sen omilla verkkosivuilla</translation>
    </message>
    <message>
      <source>The network wants you to confirm who you are on its own website</source>
      <translation>Palvelu vaatii, että vahvistat henkilöllisyytesi sen omilla verkkosivuilla</translation>
    </message>
    <message>
      <source>The network wants you to sign in on its own website first (a security check)</source>
      <translation>Palvelu vaatii, että kirjaudut ensin sen omilla verkkosivuilla (turvatarkistus)</translation>
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
      <source>The password was changed: sign in again</source>
      <translation>Salasana on vaihdettu: kirjaudu uudelleen</translation>
    </message>
    <message>
      <source>The reply is too long for YouTube</source>
      <translation>Vastaus on YouTubelle liian pitkä</translation>
    </message>
    <message>
      <source>The review does not exist any more</source>
      <translation>Arvostelua ei enää ole</translation>
    </message>
    <message>
      <source>The sign-in lacks a permission: sign in again and tick every box on Google's page</source>
      <translation>Kirjautumisesta puuttuu lupa: kirjaudu uudelleen ja rastita jokainen ruutu Googlen sivulla</translation>
    </message>
    <message>
      <source>The sign-in with Google is over: please sign in again</source>
      <translation>Kirjautuminen Googleen on päättynyt: kirjaudu uudelleen</translation>
    </message>
    <message>
      <source>The sign-in with Google was over already</source>
      <translation>Kirjautuminen Googleen oli jo päättynyt</translation>
    </message>
    <message>
      <source>The site took your reply for spam</source>
      <translation>Sivusto piti vastaustasi roskapostina</translation>
    </message>
    <message>
      <source>The video does not exist any more</source>
      <translation>Videota ei enää ole</translation>
    </message>
    <message>
      <source>This Google account has no YouTube channel. Sign in again and choose the account, or the brand account, that the channel belongs to</source>
      <translation>Tällä Google-tilillä ei ole YouTube-kanavaa. Kirjaudu uudelleen ja valitse tili tai bränditili, jolle kanava kuuluu</translation>
    </message>
    <message>
      <source>This Google account manages a business, but no location of it</source>
      <translation>Tällä Google-tilillä hallitaan yritystä, mutta ei yhtään sen toimipaikkaa</translation>
    </message>
    <message>
      <source>This Google account manages no business. Sign in again and choose the account that does</source>
      <translation>Tällä Google-tilillä ei hallita yhtään yritystä. Kirjaudu uudelleen ja valitse tili, jolla hallitaan</translation>
    </message>
    <message>
      <source>This access token is a person's, not the Page's</source>
      <translation>Tämä käyttötunnus on henkilön, ei sivun</translation>
    </message>
    <message>
      <source>This app was removed from the account: sign in again</source>
      <translation>Tämä sovellus on poistettu tililtä: kirjaudu uudelleen</translation>
    </message>
    <message>
      <source>This comment takes no reply</source>
      <translation>Tähän kommenttiin ei voi vastata</translation>
    </message>
    <message>
      <source>This is a person's token, and it opens no Page: choose the Page when Facebook asks, or ask for a role on it</source>
      <translation>Tämä on henkilön tunnus, eikä se avaa yhtään sivua: valitse sivu, kun Facebook kysyy, tai pyydä sille roolia</translation>
    </message>
    <message>
      <source>This is no access token of Google's</source>
      <translation>Tämä ei ole Googlen käyttötunnus</translation>
    </message>
    <message>
      <source>This is no app secret: it has letters and digits only</source>
      <translation>Tämä ei ole sovelluksen salaisuus (App secret): siinä on vain kirjaimia ja numeroita</translation>
    </message>
    <message>
      <source>This token opens no Page: the permission pages_show_list is missing</source>
      <translation>Tämä tunnus ei avaa yhtään sivua: lupa pages_show_list puuttuu</translation>
    </message>
    <message>
      <source>This was a person's access token: Kuulolla took the Page's own out of it.</source>
      <translation>Tämä oli henkilön käyttötunnus: Kuulolla otti siitä sivun oman.</translation>
    </message>
    <message>
      <source>This was a person's access token: Kuulolla took the linked Page's own out of it.</source>
      <translation>Tämä oli henkilön käyttötunnus: Kuulolla otti siitä yhdistetyn sivun oman.</translation>
    </message>
    <message>
      <source>Tick these scopes and save: read:accounts read:notifications read:statuses read:favourites write:statuses write:favourites.</source>
      <translation>Valitse nämä oikeudet ja tallenna: read:accounts read:notifications read:statuses read:favourites write:statuses write:favourites.</translation>
    </message>
    <message>
      <source>Today's allowance of requests to Google is used up; it begins anew at midnight Pacific</source>
      <translation>Tämän päivän kiintiö Googlen pyyntöjä on käytetty; se alkaa alusta keskiyöllä Kalifornian aikaa</translation>
    </message>
    <message>
      <source>Turn on the YouTube Data API</source>
      <translation>Ota YouTube Data API käyttöön</translation>
    </message>
    <message>
      <source>Turn on three APIs</source>
      <translation>Ota kolme rajapintaa käyttöön</translation>
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
      <source>Under Audience, press “Publish app”.</source>
      <translation>Paina kohdassa Audience ”Publish app”.</translation>
    </message>
    <message>
      <source>Under Clients, press “Create client”, choose “Desktop app” and press “Create”. Copy the client ID and the client secret and paste them here.</source>
      <translation>Paina kohdassa Clients ”Create client”, valitse ”Desktop app” ja paina ”Create”. Kopioi asiakastunnus ja asiakassalaisuus ja liitä ne tähän.</translation>
    </message>
    <message>
      <source>Until then Instagram counts the comments of strangers but does not show them.</source>
      <translation>Siihen asti Instagram laskee vieraiden kommentit mutta ei näytä niitä.</translation>
    </message>
    <message>
      <source>Until then visitors' comments do not come through, and your replies are seen by nobody but you.</source>
      <translation>Siihen asti vierailijoiden kommentit eivät tule läpi, eikä vastauksiasi näe kukaan muu kuin sinä.</translation>
    </message>
    <message>
      <source>User name</source>
      <translation>Käyttäjänimi</translation>
    </message>
    <message>
      <source>Visitors' comments and posts cannot be read: the permission pages_read_user_content is missing.</source>
      <translation>Vierailijoiden kommentteja ja julkaisuja ei voi lukea: lupa pages_read_user_content puuttuu.</translation>
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
      <source>Whether a Live app without review always gets strangers' comments is not confirmed; Kuulolla says so when comments are counted but not shown.</source>
      <translation>Ei ole varmaa, saako Live-tilassa oleva tarkastamaton sovellus aina vieraiden kommentit; Kuulolla kertoo, jos kommentteja lasketaan mutta ei näytetä.</translation>
    </message>
    <message>
      <source>While it says “Testing”, Google ends your sign-in after 7 days.</source>
      <translation>Niin kauan kuin siinä lukee ”Testing”, Google päättää kirjautumisesi 7 päivän kuluttua.</translation>
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
      <source>Words are kept for 30 days unless they are read again, as is usual with Google; its terms for reviews are not confirmed.</source>
      <translation>Sanoja säilytetään 30 päivää, ellei niitä lueta uudelleen, kuten Googlella on tapana; sen ehtoja arvosteluille ei ole vahvistettu.</translation>
    </message>
    <message>
      <source>You can read the comments on your videos, held ones too, and reply, hold, publish, reject and ban. Liking a comment is only possible on YouTube itself.</source>
      <translation>Voit lukea videoidesi kommentit, myös odottavat, ja vastata, pidättää, julkaista, hylätä ja estää. Kommentista tykkääminen onnistuu vain YouTubessa itsessään.</translation>
    </message>
    <message>
      <source>You can read the reviews of this location and reply once to each; Google has no likes for reviews.</source>
      <translation>Voit lukea tämän toimipaikan arvostelut ja vastata kuhunkin kerran; Googlessa arvosteluista ei voi tykätä.</translation>
    </message>
    <message>
      <source>You can read, reply, hide and delete. Instagram lets no app like a comment: open it there.</source>
      <translation>Voit lukea, vastata, piilottaa ja poistaa. Instagram ei anna minkään sovelluksen tykätä kommentista: avaa se siellä.</translation>
    </message>
    <message>
      <source>You can read, reply, like, edit, hide and delete.</source>
      <translation>Voit lukea, vastata, tykätä, muokata, piilottaa ja poistaa.</translation>
    </message>
    <message>
      <source>You can read; replying, liking, hiding and deleting need the permission pages_manage_engagement.</source>
      <translation>Voit lukea; vastaaminen, tykkääminen, piilottaminen ja poistaminen vaativat luvan pages_manage_engagement.</translation>
    </message>
    <message>
      <source>You can read; replying, liking, hiding and deleting need the task “Moderate” on this Page: ask whoever gives out its roles.</source>
      <translation>Voit lukea; vastaaminen, tykkääminen, piilottaminen ja poistaminen vaativat tehtävän ”Moderate” tällä sivulla: pyydä sitä häneltä, joka jakaa sivun roolit.</translation>
    </message>
    <message>
      <source>You did not let Kuulolla in</source>
      <translation>Et päästänyt Kuulollaa sisään</translation>
    </message>
    <message>
      <source>You have no role on this Page any more</source>
      <translation>Sinulla ei ole enää roolia tällä sivulla</translation>
    </message>
    <message>
      <source>YouTube</source>
      <translation>YouTube</translation>
    </message>
    <message>
      <source>YouTube answered something that is no list</source>
      <translation>YouTube vastasi jotain, mikä ei ole luettelo</translation>
    </message>
    <message>
      <source>YouTube answered, but left the reply as it was</source>
      <translation>YouTube vastasi, mutta jätti vastauksen ennalleen</translation>
    </message>
    <message>
      <source>YouTube could not work on this now</source>
      <translation>YouTube ei voinut nyt käsitellä tätä</translation>
    </message>
    <message>
      <source>YouTube did not understand the reply</source>
      <translation>YouTube ei ymmärtänyt vastausta</translation>
    </message>
    <message>
      <source>YouTube did not understand what is answered</source>
      <translation>YouTube ei ymmärtänyt, mihin vastataan</translation>
    </message>
    <message>
      <source>YouTube does not let this account comment: it must be merged with a Google account</source>
      <translation>YouTube ei anna tämän tilin kommentoida: se on yhdistettävä Google-tiliin</translation>
    </message>
    <message>
      <source>YouTube does not let your account do this</source>
      <translation>YouTube ei anna tilisi tehdä tätä</translation>
    </message>
    <message>
      <source>YouTube does not say at once that it holds your reply back: one that is not shown yet counts as waiting until it is seen there.</source>
      <translation>YouTube ei heti kerro pidättävänsä vastaustasi: se, mikä ei vielä näy, on odottava, kunnes se nähdään siellä.</translation>
    </message>
    <message>
      <source>YouTube does not take one of the emoji</source>
      <translation>YouTube ei hyväksy yhtä hymiöistä</translation>
    </message>
    <message>
      <source>YouTube lets no app do that to a comment</source>
      <translation>YouTube ei anna minkään sovelluksen tehdä sitä kommentille</translation>
    </message>
    <message>
      <source>YouTube lets no app like, heart or pin a comment: open the comment there.</source>
      <translation>YouTube ei anna minkään ohjelman tykätä kommentista, antaa sille sydäntä tai kiinnittää sitä: avaa kommentti siellä.</translation>
    </message>
    <message>
      <source>YouTube takes no empty comment</source>
      <translation>YouTube ei ota vastaan tyhjää kommenttia</translation>
    </message>
    <message>
      <source>YouTube tells no limit of length; a reply that is too long is refused when it is sent.</source>
      <translation>YouTube ei kerro pituusrajaa; liian pitkä vastaus torjutaan lähetettäessä.</translation>
    </message>
    <message>
      <source>YouTube took it, but its answer cannot be understood</source>
      <translation>YouTube otti sen vastaan, mutta sen vastausta ei ymmärretty</translation>
    </message>
    <message>
      <source>YouTube took it, but its answer is no comment</source>
      <translation>YouTube otti sen vastaan, mutta sen vastaus ei ole kommentti</translation>
    </message>
    <message>
      <source>YouTube took your reply and then rejected it</source>
      <translation>YouTube otti vastauksesi ja hylkäsi sen sitten</translation>
    </message>
    <message>
      <source>YouTube took your reply but does not show it yet: it may hold it for review</source>
      <translation>YouTube otti vastauksesi mutta ei näytä sitä vielä: se voi odottaa tarkistusta</translation>
    </message>
    <message>
      <source>YouTube's answer is no JSON</source>
      <translation>YouTuben vastaus ei ole JSONia</translation>
    </message>
    <message>
      <source>YouTube's answer is not what was asked for</source>
      <translation>YouTuben vastaus ei ole se, mitä kysyttiin</translation>
    </message>
    <message>
      <source>Your browser opens your site: sign in there if it asks, then press “Yes, I approve of this connection”.</source>
      <translation>Selaimesi avaa sivustosi: kirjaudu, jos se pyytää, ja paina sitten ”Kyllä, hyväksyn tämän yhteyden”.</translation>
    </message>
    <message>
      <source>Your own comment is not for you to judge</source>
      <translation>Omaa kommenttiasi et voi käsitellä näin</translation>
    </message>
    <message>
      <source>Your posts cannot be read: the permission instagram_basic is missing.</source>
      <translation>Julkaisujasi ei voi lukea: lupa instagram_basic puuttuu.</translation>
    </message>
    <message>
      <source>Your reply waits for approval on the site</source>
      <translation>Vastauksesi odottaa hyväksyntää sivustolla</translation>
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
    <message>
      <source>…apps.googleusercontent.com</source>
      <translation>…apps.googleusercontent.com</translation>
    </message>
    <message>
      <source>Mastodon cannot do this</source>
      <translation>Mastodon ei pysty tähän</translation>
    </message>
    <message>
      <source>Only encrypted connections are used outside this computer</source>
      <translation>Tämän koneen ulkopuolelle mennään vain salatuilla yhteyksillä</translation>
    </message>
    <message>
      <source>Only encrypted connections are used: write https:// or just the name</source>
      <translation>Vain salattuja yhteyksiä käytetään: kirjoita https:// tai pelkkä nimi</translation>
    </message>
    <message>
      <source>That address does not belong to this sign-in</source>
      <translation>Tuo osoite ei kuulu tähän kirjautumiseen</translation>
    </message>
    <message>
      <source>That is no stream of events</source>
      <translation>Se ei ole tapahtumavirta</translation>
    </message>
    <message>
      <source>The access token is missing</source>
      <translation>Käyttöavain puuttuu</translation>
    </message>
    <message>
      <source>The access token is not valid any more</source>
      <translation>Käyttöavain ei ole enää voimassa</translation>
    </message>
    <message>
      <source>The server cannot tell whether this is still there</source>
      <translation>Palvelin ei osaa sanoa, onko tämä vielä olemassa</translation>
    </message>
    <message>
      <source>The server did not let this app be registered</source>
      <translation>Palvelin ei antanut rekisteröidä tätä sovellusta</translation>
    </message>
    <message>
      <source>The server did not sign you in</source>
      <translation>Palvelin ei kirjannut sinua sisään</translation>
    </message>
    <message>
      <source>The server does not accept the access token</source>
      <translation>Palvelin ei hyväksy käyttöavainta</translation>
    </message>
    <message>
      <source>The server gave no access token</source>
      <translation>Palvelin ei antanut käyttöavainta</translation>
    </message>
    <message>
      <source>The server sent no code</source>
      <translation>Palvelin ei lähettänyt koodia</translation>
    </message>
    <message>
      <source>The server's answer is no JSON</source>
      <translation>Palvelimen vastaus ei ole JSONia</translation>
    </message>
    <message>
      <source>The server's answer is no list</source>
      <translation>Palvelimen vastaus ei ole luettelo</translation>
    </message>
    <message>
      <source>The server's answer is no post</source>
      <translation>Palvelimen vastaus ei ole julkaisu</translation>
    </message>
    <message>
      <source>The server's answer names no account</source>
      <translation>Palvelimen vastaus ei nimeä tiliä</translation>
    </message>
    <message>
      <source>The stream broke off</source>
      <translation>Tapahtumavirta katkesi</translation>
    </message>
    <message>
      <source>This is no access token: it is one long word</source>
      <translation>Tämä ei ole käyttöavain: se on yksi pitkä sana</translation>
    </message>
    <message>
      <source>This is no longer there</source>
      <translation>Tätä ei enää ole</translation>
    </message>
    <message>
      <source>This is no server's address. It looks like example.social</source>
      <translation>Tämä ei ole palvelimen osoite. Se näyttää tältä: example.social</translation>
    </message>
    <message>
      <source>This token may not read. It needs these scopes: {SCOPES}</source>
      <translation>Tällä avaimella ei saa lukea. Se tarvitsee nämä oikeudet: {SCOPES}</translation>
    </message>
    <message>
      <source>What you answered is gone, and the server published your words by themselves: please delete them at {where}</source>
      <translation>Se, mihin vastasit, on poistettu, ja palvelin julkaisi sanasi yksinään: poista ne osoitteessa {where}</translation>
    </message>
    <message>
      <source>What you answered is no longer there</source>
      <translation>Sitä, mihin vastasit, ei enää ole</translation>
    </message>
    <message>
      <source>A handle and an app password are needed</source>
      <translation>Tarvitaan käyttäjätunnus ja sovellussalasana</translation>
    </message>
    <message>
      <source>Another app changed it at the same moment</source>
      <translation>Toinen sovellus muutti sitä samalla hetkellä</translation>
    </message>
    <message>
      <source>Bluesky answered with another account</source>
      <translation>Bluesky vastasi toisella tilillä</translation>
    </message>
    <message>
      <source>Bluesky asks to wait</source>
      <translation>Bluesky pyytää odottamaan</translation>
    </message>
    <message>
      <source>Bluesky asks you to sign in again</source>
      <translation>Bluesky pyytää kirjautumaan uudelleen</translation>
    </message>
    <message>
      <source>Bluesky cannot do that</source>
      <translation>Bluesky ei pysty siihen</translation>
    </message>
    <message>
      <source>Bluesky could not be reached</source>
      <translation>Blueskyyn ei saatu yhteyttä</translation>
    </message>
    <message>
      <source>Bluesky did not answer with a session</source>
      <translation>Bluesky ei avannut istuntoa</translation>
    </message>
    <message>
      <source>Bluesky did not grant reading and answering</source>
      <translation>Bluesky ei antanut lupaa lukea ja vastata</translation>
    </message>
    <message>
      <source>Bluesky did not grant that to this app</source>
      <translation>Bluesky ei antanut siihen lupaa tälle sovellukselle</translation>
    </message>
    <message>
      <source>Bluesky did not let us in: {said}</source>
      <translation>Bluesky ei päästänyt sisään: {said}</translation>
    </message>
    <message>
      <source>Bluesky did not say whose account this is</source>
      <translation>Bluesky ei kertonut, kenen tili tämä on</translation>
    </message>
    <message>
      <source>Bluesky did not take the sign-in request</source>
      <translation>Bluesky ei ottanut kirjautumispyyntöä vastaan</translation>
    </message>
    <message>
      <source>Bluesky does not accept this handle and password</source>
      <translation>Bluesky ei hyväksy tätä tunnusta ja salasanaa</translation>
    </message>
    <message>
      <source>Bluesky does not know that handle</source>
      <translation>Bluesky ei tunne tuota tunnusta</translation>
    </message>
    <message>
      <source>Bluesky has taken this account down</source>
      <translation>Bluesky on sulkenut tämän tilin</translation>
    </message>
    <message>
      <source>Bluesky has trouble at the moment</source>
      <translation>Blueskyssa on juuri nyt häiriö</translation>
    </message>
    <message>
      <source>Bluesky has trouble at the moment ({status_code})</source>
      <translation>Blueskyssa on juuri nyt häiriö ({status_code})</translation>
    </message>
    <message>
      <source>Bluesky hides at most {_MOST_HIDDEN} replies under one post</source>
      <translation>Bluesky piilottaa enintään {_MOST_HIDDEN} vastausta yhden julkaisun alta</translation>
    </message>
    <message>
      <source>Bluesky refused it: {said}</source>
      <translation>Bluesky ei hyväksynyt sitä: {said}</translation>
    </message>
    <message>
      <source>Bluesky sent you a code by e-mail; use an app password instead, it needs none</source>
      <translation>Bluesky lähetti sinulle koodin sähköpostiin; käytä sen sijaan sovellussalasanaa, se ei tarvitse koodia</translation>
    </message>
    <message>
      <source>Bluesky's answer could not be understood</source>
      <translation>Blueskyn vastausta ei ymmärretty</translation>
    </message>
    <message>
      <source>It is not on Bluesky any more</source>
      <translation>Sitä ei enää ole Blueskyssa</translation>
    </message>
    <message>
      <source>Only your own words can be deleted on Bluesky</source>
      <translation>Blueskysta voi poistaa vain omia sanojaan</translation>
    </message>
    <message>
      <source>Replies can only be hidden under a post of your own</source>
      <translation>Vastauksia voi piilottaa vain oman julkaisun alta</translation>
    </message>
    <message>
      <source>That answer belongs to another sign-in</source>
      <translation>Tuo vastaus kuuluu toiseen kirjautumiseen</translation>
    </message>
    <message>
      <source>That server may not sign in this account</source>
      <translation>Tuo palvelin ei saa kirjata tätä tiliä sisään</translation>
    </message>
    <message>
      <source>The Bluesky session is over</source>
      <translation>Bluesky-istunto on päättynyt</translation>
    </message>
    <message>
      <source>The account's public record belongs to somebody else</source>
      <translation>Tilin julkinen tietue kuuluu jollekulle muulle</translation>
    </message>
    <message>
      <source>The account's public record names no server</source>
      <translation>Tilin julkinen tietue ei nimeä palvelinta</translation>
    </message>
    <message>
      <source>The answer came from another server than was asked</source>
      <translation>Vastaus tuli toiselta palvelimelta kuin kysyttiin</translation>
    </message>
    <message>
      <source>The server's address does not look right, for example https://bsky.social</source>
      <translation>Palvelimen osoite ei näytä oikealta, esimerkiksi https://bsky.social</translation>
    </message>
    <message>
      <source>The server's address has to begin with https://</source>
      <translation>Palvelimen osoitteen alussa pitää olla https://</translation>
    </message>
    <message>
      <source>The server's sign-in addresses are not safe</source>
      <translation>Palvelimen kirjautumisosoitteet eivät ole turvallisia</translation>
    </message>
    <message>
      <source>The sign-in server gives another name than its own</source>
      <translation>Kirjautumispalvelin ilmoittaa toisen nimen kuin omansa</translation>
    </message>
    <message>
      <source>This Bluesky account is switched off</source>
      <translation>Tämä Bluesky-tili on poistettu käytöstä</translation>
    </message>
    <message>
      <source>This way of signing in needs no browser</source>
      <translation>Tämä kirjautumistapa ei tarvitse selainta</translation>
    </message>
    <message>
      <source>What you answer is not there any more</source>
      <translation>Sitä, mihin vastaat, ei enää ole</translation>
    </message>
    <message>
      <source>What you like is not there any more</source>
      <translation>Sitä, mistä tykkäät, ei enää ole</translation>
    </message>
    <message>
      <source>A firewall or a security plugin of the site refused this</source>
      <translation>Sivuston palomuuri tai tietoturvalisäosa esti tämän</translation>
    </message>
    <message>
      <source>Comments on this post are closed</source>
      <translation>Tämän julkaisun kommentointi on suljettu</translation>
    </message>
    <message>
      <source>No WordPress with an open REST API was found at that address. A security plugin may have turned it off{reason}</source>
      <translation>Osoitteesta ei löytynyt WordPressiä, jonka REST-rajapinta on auki. Tietoturvalisäosa on voinut sulkea sen{reason}</translation>
    </message>
    <message>
      <source>Only your own reply can be changed here</source>
      <translation>Täällä voi muuttaa vain omaa vastaustaan</translation>
    </message>
    <message>
      <source>That is no comment of a WordPress site</source>
      <translation>Se ei ole WordPress-sivuston kommentti</translation>
    </message>
    <message>
      <source>That is no web address. It looks like https://www.example.com</source>
      <translation>Se ei ole verkko-osoite. Se näyttää tältä: https://www.example.com</translation>
    </message>
    <message>
      <source>The answer came from another site than the one that was asked</source>
      <translation>Vastaus tuli toiselta sivustolta kuin kysyttiin</translation>
    </message>
    <message>
      <source>The comment does not exist any more</source>
      <translation>Kommenttia ei enää ole</translation>
    </message>
    <message>
      <source>The comment is already in the trash</source>
      <translation>Kommentti on jo roskakorissa</translation>
    </message>
    <message>
      <source>The comment you answer does not exist any more</source>
      <translation>Kommenttia, johon vastaat, ei enää ole</translation>
    </message>
    <message>
      <source>The post does not exist any more</source>
      <translation>Julkaisua ei enää ole</translation>
    </message>
    <message>
      <source>The post is a draft and takes no comments</source>
      <translation>Julkaisu on luonnos eikä ota kommentteja</translation>
    </message>
    <message>
      <source>The post is in the trash</source>
      <translation>Julkaisu on roskakorissa</translation>
    </message>
    <message>
      <source>The reply is too long for WordPress</source>
      <translation>Vastaus on WordPressille liian pitkä</translation>
    </message>
    <message>
      <source>The site answered something that is no JSON</source>
      <translation>Sivusto vastasi jotain, mikä ei ole JSONia</translation>
    </message>
    <message>
      <source>The site answered something that is no comment</source>
      <translation>Sivusto vastasi jotain, mikä ei ole kommentti</translation>
    </message>
    <message>
      <source>The site answered something that is no list of comments</source>
      <translation>Sivusto vastasi jotain, mikä ei ole kommenttiluettelo</translation>
    </message>
    <message>
      <source>The site answered something that is no user</source>
      <translation>Sivusto vastasi jotain, mikä ei ole käyttäjä</translation>
    </message>
    <message>
      <source>The site answered with a page where its API should be</source>
      <translation>Sivusto vastasi sivulla, vaikka siinä pitäisi olla rajapinta</translation>
    </message>
    <message>
      <source>The site did not give access: the connection was not approved there</source>
      <translation>Sivusto ei antanut pääsyä: yhteyttä ei hyväksytty siellä</translation>
    </message>
    <message>
      <source>The site sends visitors on to an address that is not safe</source>
      <translation>Sivusto ohjaa kävijät osoitteeseen, joka ei ole turvallinen</translation>
    </message>
    <message>
      <source>The site sends visitors round in a circle</source>
      <translation>Sivusto ohjaa kävijöitä ympyrää</translation>
    </message>
    <message>
      <source>The site took it, but its answer cannot be understood</source>
      <translation>Sivusto otti sen vastaan, mutta sen vastausta ei ymmärretty</translation>
    </message>
    <message>
      <source>The site took it, but its answer is no comment</source>
      <translation>Sivusto otti sen vastaan, mutta sen vastaus ei ole kommentti</translation>
    </message>
    <message>
      <source>The site's REST API has no such part; a plugin may hide it</source>
      <translation>Sivuston REST-rajapinnassa ei ole tätä osaa; lisäosa voi piilottaa sen</translation>
    </message>
    <message>
      <source>The site's sign-in page is not on https</source>
      <translation>Sivuston kirjautumissivu ei ole https-osoitteessa</translation>
    </message>
    <message>
      <source>The web server asks for a sign-in of its own before WordPress is reached</source>
      <translation>Verkkopalvelin vaatii oman kirjautumisensa ennen WordPressiä</translation>
    </message>
    <message>
      <source>These very words already stand there</source>
      <translation>Juuri nämä sanat ovat siellä jo</translation>
    </message>
    <message>
      <source>This account has to be connected again</source>
      <translation>Tämä tili on yhdistettävä uudelleen</translation>
    </message>
    <message>
      <source>This site has application passwords turned off: they need https, and a security plugin may disable them</source>
      <translation>Sivustolla sovellussalasanat ovat pois käytöstä: ne tarvitsevat https:n, ja tietoturvalisäosa voi estää ne</translation>
    </message>
    <message>
      <source>WordPress answered, but left the comment as it was</source>
      <translation>WordPress vastasi, mutta jätti kommentin ennalleen</translation>
    </message>
    <message>
      <source>WordPress asks for some seconds between two comments</source>
      <translation>WordPress vaatii muutaman sekunnin kahden kommentin väliin</translation>
    </message>
    <message>
      <source>WordPress cannot do that to a comment</source>
      <translation>WordPress ei voi tehdä sitä kommentille</translation>
    </message>
    <message>
      <source>WordPress did not accept the user name and the application password. If they are right, the web host may remove the sign-in header (Authorization) before WordPress sees it.</source>
      <translation>WordPress ei hyväksynyt käyttäjätunnusta ja sovellussalasanaa. Jos ne ovat oikein, webhotelli saattaa poistaa kirjautumisotsakkeen (Authorization) ennen kuin WordPress näkee sen.</translation>
    </message>
    <message>
      <source>WordPress refused this ({status})</source>
      <translation>WordPress ei hyväksynyt tätä ({status})</translation>
    </message>
    <message>
      <source>WordPress takes no empty comment</source>
      <translation>WordPress ei ota vastaan tyhjää kommenttia</translation>
    </message>
    <message>
      <source>WordPress takes us for somebody else now: sign in again</source>
      <translation>WordPress pitää meitä nyt jonakuna muuna: kirjaudu uudelleen</translation>
    </message>
    <message>
      <source>Your reply is not on the site any more</source>
      <translation>Vastauksesi ei ole enää sivustolla</translation>
    </message>
  </context>
  <context>
    <name>Why</name>
    <message>
      <source>a Finnish question ending</source>
      <translation>kysymyspääte -ko tai -kö</translation>
    </message>
    <message>
      <source>a link</source>
      <translation>linkki</translation>
    </message>
    <message>
      <source>a question mark</source>
      <translation>kysymysmerkki</translation>
    </message>
    <message>
      <source>few stars</source>
      <translation>vähän tähtiä</translation>
    </message>
    <message>
      <source>many small signs together</source>
      <translation>monta pientä merkkiä yhdessä</translation>
    </message>
    <message>
      <source>you said so</source>
      <translation>sanoit niin</translation>
    </message>
    <message>
      <source>{some} and {last}</source>
      <translation>{some} ja {last}</translation>
    </message>
  </context>
  <context>
    <name>Engine</name>
    <message>
      <source>A web page came where the network's answer was expected</source>
      <translation>Palvelun vastauksen tilalle tuli verkkosivu</translation>
    </message>
    <message>
      <source>An action can be retried, discarded or marked as sent</source>
      <translation>Toiminnon voi yrittää uudelleen, hylätä tai merkitä lähetetyksi</translation>
    </message>
    <message>
      <source>Another program is using the inbox file.</source>
      <translation>Toinen ohjelma käyttää postilaatikon tiedostoa.</translation>
    </message>
    <message>
      <source>It is not known whether this was sent</source>
      <translation>Ei ole tiedossa, lähtikö tämä</translation>
    </message>
    <message>
      <source>Kuulolla is closing</source>
      <translation>Kuulolla sulkeutuu</translation>
    </message>
    <message>
      <source>Nobody came back from the browser; please try again</source>
      <translation>Selaimesta ei palattu; yritä uudelleen</translation>
    </message>
    <message>
      <source>Nobody is called that any more.</source>
      <translation>Sennimistä ei enää ole.</translation>
    </message>
    <message>
      <source>Not sent: {name} is not filled in</source>
      <translation>Ei lähetetty: {name} on täyttämättä</translation>
    </message>
    <message>
      <source>Only encrypted connections are used outside this computer</source>
      <translation>Tämän koneen ulkopuolelle mennään vain salatuilla yhteyksillä</translation>
    </message>
    <message>
      <source>Pictures do not come from this computer</source>
      <translation>Kuvia ei haeta tältä koneelta</translation>
    </message>
    <message>
      <source>Please fill in: {label}</source>
      <translation>Täytä: {label}</translation>
    </message>
    <message>
      <source>Please sign in again</source>
      <translation>Kirjaudu uudelleen</translation>
    </message>
    <message>
      <source>Reading rests: what the network allows is nearly used up</source>
      <translation>Lukeminen lepää: verkon sallima määrä on melkein käytetty</translation>
    </message>
    <message>
      <source>Something went wrong in this app</source>
      <translation>Tässä sovelluksessa meni jotain vikaan</translation>
    </message>
    <message>
      <source>That belongs to another account.</source>
      <translation>Se kuuluu toiselle tilille.</translation>
    </message>
    <message>
      <source>That is not there any more.</source>
      <translation>Sitä ei enää ole.</translation>
    </message>
    <message>
      <source>The address cannot be right</source>
      <translation>Osoite ei voi olla oikein</translation>
    </message>
    <message>
      <source>The allowance for sending is used up for now</source>
      <translation>Lähettämisen kiintiö on toistaiseksi käytetty</translation>
    </message>
    <message>
      <source>The answer could not be read</source>
      <translation>Vastausta ei voitu lukea</translation>
    </message>
    <message>
      <source>The answer could not be unpacked</source>
      <translation>Vastausta ei voitu purkaa</translation>
    </message>
    <message>
      <source>The answer has no body that can be read</source>
      <translation>Vastauksessa ei ole luettavaa sisältöä</translation>
    </message>
    <message>
      <source>The answer is packed in a way that was not asked for</source>
      <translation>Vastaus on pakattu tavalla, jota ei pyydetty</translation>
    </message>
    <message>
      <source>The answer is too large</source>
      <translation>Vastaus on liian suuri</translation>
    </message>
    <message>
      <source>The connection broke off</source>
      <translation>Yhteys katkesi</translation>
    </message>
    <message>
      <source>The copy cannot be the inbox itself.</source>
      <translation>Varmuuskopio ei voi olla postilaatikko itse.</translation>
    </message>
    <message>
      <source>The copy could not be written: {parent} is no folder.</source>
      <translation>Kopiota ei voitu kirjoittaa: {parent} ei ole kansio.</translation>
    </message>
    <message>
      <source>The copy could not be written: {strerror}.</source>
      <translation>Kopiota ei voitu kirjoittaa: {strerror}.</translation>
    </message>
    <message>
      <source>The copy was given up.</source>
      <translation>Kopiointi keskeytettiin.</translation>
    </message>
    <message>
      <source>The disk did not take or give the data. Nothing was changed.</source>
      <translation>Levy ei ottanut vastaan tai antanut tietoja. Mikään ei muuttunut.</translation>
    </message>
    <message>
      <source>The disk is full. Nothing was changed; free some space and try again.</source>
      <translation>Levy on täynnä. Mikään ei muuttunut; vapauta tilaa ja yritä uudelleen.</translation>
    </message>
    <message>
      <source>The first line has to name the columns: folder, name, language, text.</source>
      <translation>Ensimmäisen rivin on nimettävä sarakkeet: kansio, nimi, kieli, teksti.</translation>
    </message>
    <message>
      <source>The inbox file cannot be opened. Check its folder.</source>
      <translation>Postilaatikon tiedostoa ei voi avata. Tarkista sen kansio.</translation>
    </message>
    <message>
      <source>The inbox file is damaged ({error}).</source>
      <translation>Postilaatikon tiedosto on vioittunut ({error}).</translation>
    </message>
    <message>
      <source>The inbox file is damaged ({found}).</source>
      <translation>Postilaatikon tiedosto on vioittunut ({found}).</translation>
    </message>
    <message>
      <source>The inbox file may not be opened. Check its permissions.</source>
      <translation>Postilaatikon tiedostoa ei saa avata. Tarkista sen oikeudet.</translation>
    </message>
    <message>
      <source>The inbox file may not be written. Check its permissions.</source>
      <translation>Postilaatikon tiedostoon ei saa kirjoittaa. Tarkista sen oikeudet.</translation>
    </message>
    <message>
      <source>The key of this sign-in cannot be used; please sign in again</source>
      <translation>Tämän kirjautumisen avainta ei voi käyttää; kirjaudu uudelleen</translation>
    </message>
    <message>
      <source>The keyring does not answer</source>
      <translation>Avainnippu ei vastaa</translation>
    </message>
    <message>
      <source>The keyring has not answered yet; a password window may be waiting for you</source>
      <translation>Avainnippu ei ole vielä vastannut; salasanaikkuna saattaa odottaa sinua</translation>
    </message>
    <message>
      <source>The keyring holds no sign-in for this account; please sign in again</source>
      <translation>Avainnipussa ei ole tämän tilin kirjautumista; kirjaudu uudelleen</translation>
    </message>
    <message>
      <source>The keyring is locked</source>
      <translation>Avainnippu on lukittu</translation>
    </message>
    <message>
      <source>The network asks us to slow down</source>
      <translation>Palvelu pyytää hidastamaan</translation>
    </message>
    <message>
      <source>The network asks you to sign in again</source>
      <translation>Palvelu pyytää kirjautumaan uudelleen</translation>
    </message>
    <message>
      <source>The network did not sign you in: {reason}</source>
      <translation>Palvelu ei kirjannut sinua sisään: {reason}</translation>
    </message>
    <message>
      <source>The network does not allow this</source>
      <translation>Palvelu ei salli tätä</translation>
    </message>
    <message>
      <source>The network does not answer</source>
      <translation>Palvelu ei vastaa</translation>
    </message>
    <message>
      <source>The network lets nothing through for now</source>
      <translation>Verkko ei nyt päästä mitään läpi</translation>
    </message>
    <message>
      <source>The network refuses</source>
      <translation>Palvelu kieltäytyy</translation>
    </message>
    <message>
      <source>The network refuses this</source>
      <translation>Palvelu ei hyväksy tätä</translation>
    </message>
    <message>
      <source>The network refuses this (status {code})</source>
      <translation>Palvelu ei hyväksy tätä (tila {code})</translation>
    </message>
    <message>
      <source>The network says this clashes with something that is there already</source>
      <translation>Palvelun mukaan tämä on ristiriidassa jo olemassa olevan kanssa</translation>
    </message>
    <message>
      <source>The network sends the same page again and again</source>
      <translation>Palvelu lähettää samaa sivua yhä uudelleen</translation>
    </message>
    <message>
      <source>The network's answer broke off</source>
      <translation>Palvelun vastaus katkesi kesken</translation>
    </message>
    <message>
      <source>The network's answer could not be understood</source>
      <translation>Palvelun vastausta ei ymmärretty</translation>
    </message>
    <message>
      <source>The network's sign-in page has no safe address</source>
      <translation>Palvelun kirjautumissivulla ei ole turvallista osoitetta</translation>
    </message>
    <message>
      <source>The picture is of no kind or size that can be shown</source>
      <translation>Kuva on muotoa tai kokoa, jota ei voi näyttää</translation>
    </message>
    <message>
      <source>The picture's address is inside a private network</source>
      <translation>Kuvan osoite on yksityisessä verkossa</translation>
    </message>
    <message>
      <source>The picture's address is not safe</source>
      <translation>Kuvan osoite ei ole turvallinen</translation>
    </message>
    <message>
      <source>The picture's address is unknown</source>
      <translation>Kuvan osoitetta ei tunneta</translation>
    </message>
    <message>
      <source>The server could not be reached</source>
      <translation>Palvelimeen ei saatu yhteyttä</translation>
    </message>
    <message>
      <source>The server did not answer in time</source>
      <translation>Palvelin ei vastannut ajoissa</translation>
    </message>
    <message>
      <source>The server gave up waiting</source>
      <translation>Palvelin kyllästyi odottamaan</translation>
    </message>
    <message>
      <source>The server has moved this to another address</source>
      <translation>Palvelin on siirtänyt tämän toiseen osoitteeseen</translation>
    </message>
    <message>
      <source>The server is in trouble (status {code})</source>
      <translation>Palvelimessa on häiriö (tila {code})</translation>
    </message>
    <message>
      <source>The server points back into this computer</source>
      <translation>Palvelin ohjaa takaisin tähän koneeseen</translation>
    </message>
    <message>
      <source>The server sends us in a circle</source>
      <translation>Palvelin ohjaa ympyrää</translation>
    </message>
    <message>
      <source>The sign-in is over; please sign in again</source>
      <translation>Kirjautuminen on päättynyt; kirjaudu uudelleen</translation>
    </message>
    <message>
      <source>The sign-in was given up</source>
      <translation>Kirjautuminen keskeytettiin</translation>
    </message>
    <message>
      <source>The sign-in was refused in the browser</source>
      <translation>Kirjautuminen hylättiin selaimessa</translation>
    </message>
    <message>
      <source>There is no inbox at {path} yet.</source>
      <translation>Polussa {path} ei ole vielä postilaatikkoa.</translation>
    </message>
    <message>
      <source>There is no picture</source>
      <translation>Kuvaa ei ole</translation>
    </message>
    <message>
      <source>There is no such account</source>
      <translation>Sellaista tiliä ei ole</translation>
    </message>
    <message>
      <source>There is no such channel</source>
      <translation>Sellaista kanavaa ei ole</translation>
    </message>
    <message>
      <source>These very words already stand there</source>
      <translation>Juuri nämä sanat ovat siellä jo</translation>
    </message>
    <message>
      <source>They have said something new since you wrote this</source>
      <translation>He ovat sanoneet jotain uutta sen jälkeen, kun kirjoitit tämän</translation>
    </message>
    <message>
      <source>This channel does not sign in through the browser</source>
      <translation>Tähän kanavaan ei kirjauduta selaimella</translation>
    </message>
    <message>
      <source>This channel has no such way to sign in</source>
      <translation>Tässä kanavassa ei ole sellaista kirjautumistapaa</translation>
    </message>
    <message>
      <source>This computer has no keyring to keep secrets in</source>
      <translation>Tässä koneessa ei ole avainnippua salaisuuksille</translation>
    </message>
    <message>
      <source>This computer lets no browser come back to Kuulolla</source>
      <translation>Tämä kone ei päästä selainta takaisin Kuulollaan</translation>
    </message>
    <message>
      <source>This file has too many lines for a list of replies.</source>
      <translation>Tiedostossa on liikaa rivejä vastausluetteloksi.</translation>
    </message>
    <message>
      <source>This file is broken: its letters cannot be read.</source>
      <translation>Tiedosto on rikki: sen kirjaimia ei voi lukea.</translation>
    </message>
    <message>
      <source>This file is no text. Save it as CSV first.</source>
      <translation>Tiedosto ei ole tekstiä. Tallenna se ensin CSV-muotoon.</translation>
    </message>
    <message>
      <source>This file is too large for a list of replies.</source>
      <translation>Tiedosto on liian suuri vastausluetteloksi.</translation>
    </message>
    <message>
      <source>This inbox has to be opened by Kuulolla once before it can be read.</source>
      <translation>Tämä postilaatikko on avattava kerran Kuulollassa, ennen kuin sitä voi lukea.</translation>
    </message>
    <message>
      <source>This inbox was written by a later version of Kuulolla. Install that version to open it (the file is at {version}, this version knows {len}).</source>
      <translation>Tämän postilaatikon on kirjoittanut uudempi Kuulolla. Asenna se avataksesi tiedoston (tiedosto on versiota {version}, tämä ohjelma tuntee {len}).</translation>
    </message>
    <message>
      <source>This is no longer there</source>
      <translation>Tätä ei enää ole</translation>
    </message>
    <message>
      <source>This sign-in is over; please sign in again</source>
      <translation>Tämä kirjautuminen on päättynyt; kirjaudu uudelleen</translation>
    </message>
    <message>
      <source>This sign-in opens no account that can be used here</source>
      <translation>Tämä kirjautuminen ei avaa tiliä, jota täällä voisi käyttää</translation>
    </message>
    <message>
      <source>This version has no such channel</source>
      <translation>Tässä versiossa ei ole sellaista kanavaa</translation>
    </message>
    <message>
      <source>Those words are not on the network yet.</source>
      <translation>Ne sanat eivät ole vielä palvelussa.</translation>
    </message>
    <message>
      <source>What you answer is no longer there</source>
      <translation>Sitä, mihin vastaat, ei enää ole</translation>
    </message>
    <message>
      <source>You have already answered this from elsewhere</source>
      <translation>Olet jo vastannut tähän muualla</translation>
    </message>
  </context>
  <context>
    <name>Later</name>
    <message numerus="yes">
      <source>%Ln replies</source>
      <translation>
        <numerusform>%Ln vastaus</numerusform>
        <numerusform>%Ln vastausta</numerusform>
      </translation>
    </message>
    <message>
      <source>Change</source>
      <translation>Muuta</translation>
    </message>
    <message>
      <source>Change time</source>
      <translation>Muuta aikaa</translation>
    </message>
    <message>
      <source>Choose a day and time…</source>
      <translation>Valitse päivä ja aika…</translation>
    </message>
    <message>
      <source>Clocks go forward that night: it will be {time}.</source>
      <translation>Kelloja siirretään sinä yönä: siitä tulee {time}.</translation>
    </message>
    <message>
      <source>Day</source>
      <translation>Päivä</translation>
    </message>
    <message>
      <source>Goes out {when}</source>
      <translation>Lähtee {when}</translation>
    </message>
    <message numerus="yes">
      <source>In %n days</source>
      <translation>
        <numerusform>%n päivän päästä</numerusform>
        <numerusform>%n päivän päästä</numerusform>
      </translation>
    </message>
    <message>
      <source>In an hour</source>
      <translation>Tunnin päästä</translation>
    </message>
    <message>
      <source>Next week</source>
      <translation>Ensi viikolla</translation>
    </message>
    <message>
      <source>Nothing waits for its time. The arrow beside Send puts a reply off.</source>
      <translation>Mikään ei odota aikaansa. Lähetä-painikkeen viereinen nuoli lykkää vastausta.</translation>
    </message>
    <message>
      <source>Send and promise an answer…</source>
      <translation>Lähetä ja lupaa vastaus…</translation>
    </message>
    <message>
      <source>Send now</source>
      <translation>Lähetä nyt</translation>
    </message>
    <message>
      <source>Show a calendar</source>
      <translation>Näytä kalenteri</translation>
    </message>
    <message>
      <source>Show the conversation</source>
      <translation>Näytä keskustelu</translation>
    </message>
    <message>
      <source>Take back</source>
      <translation>Ota takaisin</translation>
    </message>
    <message>
      <source>That is more than a year ahead.</source>
      <translation>Siihen on yli vuosi.</translation>
    </message>
    <message>
      <source>That is past already.</source>
      <translation>Se on jo mennyt.</translation>
    </message>
    <message>
      <source>This evening</source>
      <translation>Tänä iltana</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>Aika</translation>
    </message>
    <message>
      <source>Tomorrow morning</source>
      <translation>Huomisaamuna</translation>
    </message>
    <message>
      <source>When it goes out</source>
      <translation>Milloin se lähtee</translation>
    </message>
    <message>
      <source>You owe an answer {day}</source>
      <translation>Lupasit vastata {day}</translation>
    </message>
    <message>
      <source>You promised an answer</source>
      <translation>Lupasit vastauksen</translation>
    </message>
    <message>
      <source>on {day}</source>
      <translation>{day}</translation>
    </message>
    <message>
      <source>today</source>
      <translation>tänään</translation>
    </message>
    <message>
      <source>tomorrow</source>
      <translation>huomenna</translation>
    </message>
  </context>
  <context>
    <name>Promise</name>
    <message>
      <source>Another time, another note</source>
      <translation>Toinen aika, toinen muistiinpano</translation>
    </message>
    <message>
      <source>Ask Mika about the oats</source>
      <translation>Kysy Mikalta kaurasta</translation>
    </message>
    <message>
      <source>Change</source>
      <translation>Muuta</translation>
    </message>
    <message>
      <source>Not any more</source>
      <translation>Ei enää</translation>
    </message>
    <message>
      <source>Nothing is owed here any more</source>
      <translation>Tänne ei ole enää vastausta luvattuna</translation>
    </message>
    <message>
      <source>Nothing is owed to {name}</source>
      <translation>Ei enää luvattua vastausta: {name}</translation>
    </message>
    <message>
      <source>Promise</source>
      <translation>Lupaa</translation>
    </message>
    <message>
      <source>Promise {name} an answer</source>
      <translation>Lupaa vastaus: {name}</translation>
    </message>
    <message>
      <source>Send and promise</source>
      <translation>Lähetä ja lupaa</translation>
    </message>
    <message>
      <source>They are put away until then and come back by themselves.</source>
      <translation>Keskustelu menee siihen asti torkkuun ja palaa itsestään.</translation>
    </message>
    <message>
      <source>What you must find out (only you see it)</source>
      <translation>Mitä pitää selvittää (vain sinä näet)</translation>
    </message>
    <message>
      <source>You owe an answer by {when}</source>
      <translation>Lupasit vastata viimeistään {when}</translation>
    </message>
    <message>
      <source>Your words go out now. Until your answer it comes back to you.</source>
      <translation>Sanasi lähtevät nyt. Keskustelu palaa itsestään, kunnes olet vastannut.</translation>
    </message>
  </context>
  <context>
    <name>Leaving</name>
    <message numerus="yes">
      <source>%n replies wait for their time</source>
      <translation>
        <numerusform>%n vastaus odottaa aikaansa</numerusform>
        <numerusform>%n vastausta odottaa aikaansa</numerusform>
      </translation>
    </message>
    <message>
      <source>Keep it running</source>
      <translation>Pidä käynnissä</translation>
    </message>
    <message>
      <source>The next one goes out {when}, if Kuulolla runs then. What it misses goes out at the next start; nothing is lost.</source>
      <translation>Seuraava lähtee {when}, jos Kuulolla on silloin käynnissä. Väliin jäänyt lähtee seuraavan käynnistyksen yhteydessä; mitään ei häviä.</translation>
    </message>
  </context>
  <context>
    <name>Spelling</name>
    <message>
      <source>Add to my words</source>
      <translation>Lisää omiin sanoihini</translation>
    </message>
    <message>
      <source>Looking…</source>
      <translation>Etsitään…</translation>
    </message>
    <message>
      <source>Misspelt: {word}</source>
      <translation>Väärin kirjoitettu: {word}</translation>
    </message>
    <message>
      <source>No misspelt word</source>
      <translation>Ei kirjoitusvirheitä</translation>
    </message>
    <message>
      <source>Nothing is like it</source>
      <translation>Mikään ei muistuta tätä</translation>
    </message>
  </context>
</TS>
