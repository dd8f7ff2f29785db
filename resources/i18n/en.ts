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
    <name>Settings</name>
    <message numerus="yes">
      <source>%n seconds</source>
      <translation>
        <numerusform>%n second</numerusform>
        <numerusform>%n seconds</numerusform>
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
</TS>
