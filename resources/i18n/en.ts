<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
  <context>
    <name>Account</name>
    <message numerus="yes">
      <source>%Ln read</source>
      <translation>
        <numerusform>%Ln read</numerusform>
        <numerusform>%Ln read</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Age</name>
    <message numerus="yes">
      <source>%n days</source>
      <translation>
        <numerusform>%n day</numerusform>
        <numerusform>%n days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n h</source>
      <translation>
        <numerusform>%n h</numerusform>
        <numerusform>%n h</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n min</source>
      <translation>
        <numerusform>%n min</numerusform>
        <numerusform>%n min</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Alerts</name>
    <message numerus="yes">
      <source>%n conversations wait in all</source>
      <translation>
        <numerusform>%n conversation waits in all</numerusform>
        <numerusform>%n conversations wait in all</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n new likes, shares or follows</source>
      <translation>
        <numerusform>%n new like, share or follow</numerusform>
        <numerusform>%n new likes, shares or follows</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n of them with a question</source>
      <translation>
        <numerusform>%n of them with a question</numerusform>
        <numerusform>%n of them with a question</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n people are waiting</source>
      <translation>
        <numerusform>%n person is waiting</numerusform>
        <numerusform>%n people are waiting</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Like %n</source>
      <translation>
        <numerusform>Like %n</numerusform>
        <numerusform>Like %n</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %n more posts</source>
      <translation>
        <numerusform>and %n more post</numerusform>
        <numerusform>and %n more posts</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %n others</source>
      <translation>
        <numerusform>and %n other</numerusform>
        <numerusform>and %n others</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Applause</name>
    <message numerus="yes">
      <source>%Ln likes</source>
      <translation>
        <numerusform>%Ln like</numerusform>
        <numerusform>%Ln likes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln new followers</source>
      <translation>
        <numerusform>%Ln new follower</numerusform>
        <numerusform>%Ln new followers</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln shares</source>
      <translation>
        <numerusform>%Ln share</numerusform>
        <numerusform>%Ln shares</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln votes</source>
      <translation>
        <numerusform>%Ln vote</numerusform>
        <numerusform>%Ln votes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{a}, {b} and %Ln others</source>
      <translation>
        <numerusform>{a}, {b} and %Ln other</numerusform>
        <numerusform>{a}, {b} and %Ln others</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Chosen</name>
    <message numerus="yes">
      <source>%Ln are done</source>
      <translation>
        <numerusform>%Ln is done</numerusform>
        <numerusform>%Ln are done</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln are liked already</source>
      <translation>
        <numerusform>%Ln is liked already</numerusform>
        <numerusform>%Ln are liked already</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln cannot be hidden on {channel}</source>
      <translation>
        <numerusform>%Ln cannot be hidden on {channel}</numerusform>
        <numerusform>%Ln cannot be hidden on {channel}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln cannot be liked on {channel}</source>
      <translation>
        <numerusform>%Ln cannot be liked on {channel}</numerusform>
        <numerusform>%Ln cannot be liked on {channel}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln chosen</source>
      <translation>
        <numerusform>%Ln chosen</numerusform>
        <numerusform>%Ln chosen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln come back {when}</source>
      <translation>
        <numerusform>%Ln comes back {when}</numerusform>
        <numerusform>%Ln come back {when}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln hidden from others</source>
      <translation>
        <numerusform>%Ln hidden from others</numerusform>
        <numerusform>%Ln hidden from others</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln left out</source>
      <translation>
        <numerusform>%Ln left out</numerusform>
        <numerusform>%Ln left out</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln liked</source>
      <translation>
        <numerusform>%Ln liked</numerusform>
        <numerusform>%Ln liked</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln wait again</source>
      <translation>
        <numerusform>%Ln waits again</numerusform>
        <numerusform>%Ln wait again</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Hide %Ln of {all}</source>
      <translation>
        <numerusform>Hide %Ln of {all}</numerusform>
        <numerusform>Hide %Ln of {all}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Like %Ln of {all}</source>
      <translation>
        <numerusform>Like %Ln of {all}</numerusform>
        <numerusform>Like %Ln of {all}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{names} and %Ln more</source>
      <translation>
        <numerusform>{names} and %Ln more</numerusform>
        <numerusform>{names} and %Ln more</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Composer</name>
    <message numerus="yes">
      <source>%Ln too many</source>
      <translation>
        <numerusform>%Ln too many</numerusform>
        <numerusform>%Ln too many</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Connect</name>
    <message numerus="yes">
      <source>Add %n accounts</source>
      <translation>
        <numerusform>Add %n account</numerusform>
        <numerusform>Add %n accounts</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Step {at} of {all}, about %n min left</source>
      <translation>
        <numerusform>Step {at} of {all}, about %n min left</numerusform>
        <numerusform>Step {at} of {all}, about %n min left</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Dialogue</name>
    <message numerus="yes">
      <source>%Ln fewer than before</source>
      <translation>
        <numerusform>%Ln fewer than before</numerusform>
        <numerusform>%Ln fewer than before</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln more than before</source>
      <translation>
        <numerusform>%Ln more than before</numerusform>
        <numerusform>%Ln more than before</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln things said since {day}</source>
      <translation>
        <numerusform>%Ln thing said, on {day}</numerusform>
        <numerusform>%Ln things said since {day}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n days</source>
      <translation>
        <numerusform>%n day</numerusform>
        <numerusform>%n days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n h</source>
      <translation>
        <numerusform>%n h</numerusform>
        <numerusform>%n h</numerusform>
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
      <source>of %Ln people who wrote</source>
      <translation>
        <numerusform>of %Ln person who wrote</numerusform>
        <numerusform>of %Ln people who wrote</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Doing</name>
    <message numerus="yes">
      <source>Liked %n thanks</source>
      <translation>
        <numerusform>Liked one thank-you</numerusform>
        <numerusform>Liked %n thanks</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>FirstRead</name>
    <message numerus="yes">
      <source>about %n minutes left</source>
      <translation>
        <numerusform>about %n minute left</numerusform>
        <numerusform>about %n minutes left</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>FirstRun</name>
    <message numerus="yes">
      <source>%n steps</source>
      <translation>
        <numerusform>%n step</numerusform>
        <numerusform>%n steps</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Goal</name>
    <message numerus="yes">
      <source>%n weeks in a row</source>
      <translation>
        <numerusform>%n week in a row</numerusform>
        <numerusform>%n weeks in a row</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Head</name>
    <message numerus="yes">
      <source>%Ln comments so far</source>
      <translation>
        <numerusform>%Ln comment so far</numerusform>
        <numerusform>%Ln comments so far</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Label</name>
    <message numerus="yes">
      <source>Label %Ln conversations</source>
      <translation>
        <numerusform>Label %Ln conversation</numerusform>
        <numerusform>Label %Ln conversations</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>On %Ln of them</source>
      <translation>
        <numerusform>On %Ln of them</numerusform>
        <numerusform>On %Ln of them</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Later</name>
    <message numerus="yes">
      <source>%Ln replies</source>
      <translation>
        <numerusform>%Ln reply</numerusform>
        <numerusform>%Ln replies</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>In %n days</source>
      <translation>
        <numerusform>In %n day</numerusform>
        <numerusform>In %n days</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Leaving</name>
    <message numerus="yes">
      <source>%n replies wait for their time</source>
      <translation>
        <numerusform>%n reply waits for its time</numerusform>
        <numerusform>%n replies wait for their time</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>List</name>
    <message numerus="yes">
      <source>%Ln conversations</source>
      <translation>
        <numerusform>%Ln conversation</numerusform>
        <numerusform>%Ln conversations</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln found</source>
      <translation>
        <numerusform>%Ln found</numerusform>
        <numerusform>%Ln found</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln or more found</source>
      <translation>
        <numerusform>%Ln or more found</numerusform>
        <numerusform>%Ln or more found</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln people</source>
      <translation>
        <numerusform>%Ln person</numerusform>
        <numerusform>%Ln people</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{people} · about %n min</source>
      <translation>
        <numerusform>{people} · about %n min</numerusform>
        <numerusform>{people} · about %n min</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>People</name>
    <message numerus="yes">
      <source>%Ln found</source>
      <translation>
        <numerusform>%Ln found</numerusform>
        <numerusform>%Ln found</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln or more found</source>
      <translation>
        <numerusform>%Ln or more found</numerusform>
        <numerusform>%Ln or more found</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln things said since {day}</source>
      <translation>
        <numerusform>%Ln thing said, on {day}</numerusform>
        <numerusform>%Ln things said since {day}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Said %Ln things</source>
      <translation>
        <numerusform>Said %Ln thing</numerusform>
        <numerusform>Said %Ln things</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Person</name>
    <message numerus="yes">
      <source>has written %n times {since}</source>
      <translation>
        <numerusform>has written once {since}</numerusform>
        <numerusform>has written %n times {since}</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Post</name>
    <message numerus="yes">
      <source>%Ln comments</source>
      <translation>
        <numerusform>%Ln comment</numerusform>
        <numerusform>%Ln comments</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln likes</source>
      <translation>
        <numerusform>%Ln like</numerusform>
        <numerusform>%Ln likes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln shares</source>
      <translation>
        <numerusform>%Ln share</numerusform>
        <numerusform>%Ln shares</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln votes</source>
      <translation>
        <numerusform>%Ln vote</numerusform>
        <numerusform>%Ln votes</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Row</name>
    <message numerus="yes">
      <source>%n stars</source>
      <translation>
        <numerusform>%n star</numerusform>
        <numerusform>%n stars</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Rule</name>
    <message numerus="yes">
      <source>%Ln of them wait now.</source>
      <translation>
        <numerusform>%Ln of them waits now.</numerusform>
        <numerusform>%Ln of them wait now.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln questions or complaints are left alone.</source>
      <translation>
        <numerusform>%Ln question or complaint is left alone.</numerusform>
        <numerusform>%Ln questions or complaints are left alone.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Would have found {found} of {looked} in the last %n days</source>
      <translation>
        <numerusform>Would have found {found} of {looked} in the last %n day</numerusform>
        <numerusform>Would have found {found} of {looked} in the last %n days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{kept} · %Ln conversations</source>
      <translation>
        <numerusform>{kept} · %Ln conversation</numerusform>
        <numerusform>{kept} · %Ln conversations</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>SameWords</name>
    <message numerus="yes">
      <source>%n people got these words from you in the last two weeks.</source>
      <translation>
        <numerusform>%n person got these words from you in the last two weeks.</numerusform>
        <numerusform>%n people got these words from you in the last two weeks.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Saved</name>
    <message numerus="yes">
      <source>%n replies are in {name}</source>
      <translation>
        <numerusform>%n reply is in {name}</numerusform>
        <numerusform>%n replies are in {name}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n replies came in</source>
      <translation>
        <numerusform>%n reply came in</numerusform>
        <numerusform>%n replies came in</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n wordings</source>
      <translation>
        <numerusform>%n wording</numerusform>
        <numerusform>%n wordings</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Used %n times, last {when}</source>
      <translation>
        <numerusform>Used once, {when}</numerusform>
        <numerusform>Used %n times, last {when}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>used %n times</source>
      <translation>
        <numerusform>used once</numerusform>
        <numerusform>used %n times</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>SavedImport</name>
    <message numerus="yes">
      <source>%n are here already, word for word.</source>
      <translation>
        <numerusform>%n is here already, word for word.</numerusform>
        <numerusform>%n are here already, word for word.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n have other words here:</source>
      <translation>
        <numerusform>%n has other words here:</numerusform>
        <numerusform>%n have other words here:</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n lines cannot be taken:</source>
      <translation>
        <numerusform>%n line cannot be taken:</numerusform>
        <numerusform>%n lines cannot be taken:</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n new replies.</source>
      <translation>
        <numerusform>%n new reply.</numerusform>
        <numerusform>%n new replies.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Settings</name>
    <message numerus="yes">
      <source>%n days</source>
      <translation>
        <numerusform>%n day</numerusform>
        <numerusform>%n days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n seconds</source>
      <translation>
        <numerusform>%n second</numerusform>
        <numerusform>%n seconds</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>On %Ln conversations</source>
      <translation>
        <numerusform>On %Ln conversation</numerusform>
        <numerusform>On %Ln conversations</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{words} and %Ln more</source>
      <translation>
        <numerusform>{words} and %Ln more</numerusform>
        <numerusform>{words} and %Ln more</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Sidebar</name>
    <message numerus="yes">
      <source>%Ln of them wait</source>
      <translation>
        <numerusform>%Ln of them waits</numerusform>
        <numerusform>%Ln of them wait</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Thread</name>
    <message numerus="yes">
      <source>Show %Ln earlier</source>
      <translation>
        <numerusform>Show %Ln earlier</numerusform>
        <numerusform>Show %Ln earlier</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Today</name>
    <message numerus="yes">
      <source>%Ln people are waiting</source>
      <translation>
        <numerusform>%Ln person is waiting</numerusform>
        <numerusform>%Ln people are waiting</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n are left for tomorrow.</source>
      <translation>
        <numerusform>One is left for tomorrow.</numerusform>
        <numerusform>%n are left for tomorrow.</numerusform>
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
        <numerusform>%n person</numerusform>
        <numerusform>%n people</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n people are left of this session</source>
      <translation>
        <numerusform>One person is left of this session</numerusform>
        <numerusform>%n people are left of this session</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n people heard back from you this week</source>
      <translation>
        <numerusform>%n person heard back from you this week</numerusform>
        <numerusform>%n people heard back from you this week</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n people heard back from {shop}.</source>
      <translation>
        <numerusform>One person heard back from {shop}.</numerusform>
        <numerusform>%n people heard back from {shop}.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n wait until later, as you wished.</source>
      <translation>
        <numerusform>One waits until later, as you wished.</numerusform>
        <numerusform>%n wait until later, as you wished.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>About %n minutes.</source>
      <translation>
        <numerusform>About a minute.</numerusform>
        <numerusform>About %n minutes.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>And %n thanks</source>
      <translation>
        <numerusform>And one thank-you</numerusform>
        <numerusform>And %n thanks</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Everything was read to the end %n minutes ago.</source>
      <translation>
        <numerusform>Everything was read to the end a minute ago.</numerusform>
        <numerusform>Everything was read to the end %n minutes ago.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Like all %n</source>
      <translation>
        <numerusform>Like it</numerusform>
        <numerusform>Like all %n</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Waiting for %n days</source>
      <translation>
        <numerusform>Waiting for a day</numerusform>
        <numerusform>Waiting for %n days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Waiting for %n h</source>
      <translation>
        <numerusform>Waiting for %n h</numerusform>
        <numerusform>Waiting for %n h</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Waiting for %n min</source>
      <translation>
        <numerusform>Waiting for %n min</numerusform>
        <numerusform>Waiting for %n min</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>You looked through %n.</source>
      <translation>
        <numerusform>You looked through one.</numerusform>
        <numerusform>You looked through %n.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>about %n min left</source>
      <translation>
        <numerusform>about %n min left</numerusform>
        <numerusform>about %n min left</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>answers that you promised</source>
      <translation>
        <numerusform>answer that you promised</numerusform>
        <numerusform>answers that you promised</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>complaints</source>
      <translation>
        <numerusform>complaint</numerusform>
        <numerusform>complaints</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>done without words</source>
      <translation>
        <numerusform>done without words</numerusform>
        <numerusform>done without words</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>here for the first time</source>
      <translation>
        <numerusform>here for the first time</numerusform>
        <numerusform>here for the first time</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>likes</source>
      <translation>
        <numerusform>like</numerusform>
        <numerusform>likes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>on %n days</source>
      <translation>
        <numerusform>on one day</numerusform>
        <numerusform>on %n days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>questions</source>
      <translation>
        <numerusform>question</numerusform>
        <numerusform>questions</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>replies</source>
      <translation>
        <numerusform>reply</numerusform>
        <numerusform>replies</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>reviews with few stars</source>
      <translation>
        <numerusform>review with few stars</numerusform>
        <numerusform>reviews with few stars</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>short thanks, one like each</source>
      <translation>
        <numerusform>short thank-you, a like is enough</numerusform>
        <numerusform>short thanks, one like each</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>waiting for more than a day</source>
      <translation>
        <numerusform>waiting for more than a day</numerusform>
        <numerusform>waiting for more than a day</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} of them fit into about %n minutes.</source>
      <translation>
        <numerusform>{count} of them fit into about a minute.</numerusform>
        <numerusform>{count} of them fit into about %n minutes.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{first} and %n others</source>
      <translation>
        <numerusform>{first} and one other</numerusform>
        <numerusform>{first} and %n others</numerusform>
      </translation>
    </message>
  </context>
</TS>
