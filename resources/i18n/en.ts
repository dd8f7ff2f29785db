<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
  <context>
    <name>Alerts</name>
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
    <name>Connect</name>
    <message numerus="yes">
      <source>Add %n accounts</source>
      <translation>
        <numerusform>Add %n account</numerusform>
        <numerusform>Add %n accounts</numerusform>
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
    <name>Settings</name>
    <message numerus="yes">
      <source>%n seconds</source>
      <translation>
        <numerusform>%n second</numerusform>
        <numerusform>%n seconds</numerusform>
      </translation>
    </message>
  </context>
</TS>
