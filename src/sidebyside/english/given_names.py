"""Given names that nearly always are a woman's, or a man's, in lower case.

Names that both bear ("Robin", "Alex", "Kim") are left out, and so are those that differ between
languages ("Andrea", "Jean"): who bears them goes by any pronoun.
"""

from __future__ import annotations

from .listed import listed

WOMEN = listed("""
    abigail ada adele agatha agnes aileen aisha alice alicia alison allison amanda amelia amina amy
    ana anastasia angela angelica anita ann anna annabel anne annette annie antonia anya april
    arlene astrid audrey aurora barbara beatrice becky belinda bernadette bernice beryl beth bethany
    betty beverley beverly bianca birgit bonnie brenda bridget brigid brigitte camilla candice carla
    carmen carol carole caroline carolyn cassandra catalina catherine cathy cecilia celeste celia
    chantal charlotte chelsea cheryl chiara chloe christina christine cindy claire clara clare
    claudia colette colleen connie constance cordelia cynthia daisy daniela danielle daphne dawn
    debbie deborah deirdre delia delphine denise diana diane dolores donna dora doreen doris dorothy
    edith eileen eithne elaine eleanor elena elisa elisabeth elise eliza elizabeth ella ellen elsa
    elsie emily emma erica erika erin estelle esther ethel eugenie eunice eva eve evelyn faith
    fatima fatoumata felicity fernanda fiona flora florence frances francesca francine freda frida
    frieda gabriela gabrielle gemma genevieve georgia georgina geraldine gertrude gillian gina
    giovanna gisela giulia gladys glenda gloria grace greta gretchen gudrun gwen gwendolyn hannah
    hannelore harriet hattie hazel heather heidi helen helena helene helga henrietta hilary hilda
    hillary holly ida ilse imelda imogen ines ingrid irene iris irma isabel isabella isabelle isobel
    ivana ivanka ivy jacqueline jane janet janice jasmine jeanette jeanne jemima jenna jennifer
    jenny jessica jill joan joanna joanne jocelyn johanna josephine joyce juanita judith judy julia
    juliana julie juliet june karen karin katarina kate katherine kathleen kathryn kathy katie
    katrina katya kayla keira kelly kerstin kiera kirsten kirsty kristen kristin kristina lara
    larissa laura lauren leah leila lena leona leticia liesel lilian lillian lily linda lisa liv liz
    lois loretta lorna lorraine lottie louisa louise lucia lucille lucy lydia lynda lynette lynn
    mabel madeleine madeline magda magdalena maggie maisie malala marcia margaret margarita margot
    maria mariam marianne marie marilyn marina marisa marjorie marlene marsha marta martha martina
    mary matilda maud maura maureen mavis maxine megan megyn melania melanie melinda melissa
    mercedes meredith michaela michelle mildred millicent mina miranda miriam moira molly mona
    monica monique muriel myra myrtle nadia nadine nancy naomi natalia natalie natasha nell nellie
    nicola nicole nina nora noreen norma octavia odette olga olive olivia ophelia paige pamela
    patience patricia patsy paula pauline pearl peggy penelope penny petra philippa phoebe phyllis
    pippa polly portia priscilla priya prudence rachel ramona rebecca regina renata rhiannon rhoda
    rhonda rita roberta rosa rosalind rosamund rose rosemary rosie rowena roxanne ruby ruth sabina
    sabrina sadie sally samantha sandra sarah saskia selina selma serena shannon sharon sheena
    sheila shirley shona sian sigrid silvia simone sinead siobhan sofia sonia sonja sophia sophie
    stacey stella stephanie sue sunita susan susanna susannah susanne suzanne svetlana sybil sylvia
    tabitha tamara tamsin tania tanya tara tatiana teresa tess tessa thelma theresa tilly tina
    tracey tracy tricia trudy ulrike una ursula valentina valerie vanessa vera verity verna veronica
    vicky victoria viola violet virginia vivien vivienne wanda wendy wilhelmina wilma winifred xenia
    yasmin yolanda yvette yvonne zainab zara zelda zoe
""")
"""Names of women."""

MEN = listed("""
    aaron abdul abraham adam adolf adrian ahmad ahmed alan alasdair alastair albert alberto
    alexander alexandre alexei alf alfie alfonso alfred ali alistair allan allen alvin amos andre
    andreas andrei andres andrew andy angus anthony antoine anton antonio antony archibald archie
    armando arnold arthur arturo augustus barack barnaby barney barry bartholomew basil ben benedict
    benjamin bernard bernie bert bertram bill billy björn bob bobby boris brad bradley brendan brett
    brian bruce bruno bryan byron callum calvin carl carlos cecil cedric charles charlie chester
    christian christoph christopher chuck clarence claude clement clifford clive clyde colin conor
    conrad cornelius craig crispin curtis cyril damian damien dan daniel danny darren dave david
    dean declan denis dennis derek dermot desmond diego dieter dietmar dietrich dimitri dirk dmitri
    dominic donald doug douglas duncan dwight ed eddie edgar edmund eduardo edward edwin elias eliot
    elliot elliott emile emilio emmanuel enrique eric erik ernest ernesto erwin esteban ethan eugene
    evan ezra federico felipe felix ferdinand fergus fernando finlay floyd francis francisco franco
    francois frank franklin franz fred freddie frederic frederick friedrich fritz gareth garth gary
    gaston gavin geoff geoffrey george gerald gerard gerhard gideon gilbert giles giovanni giuseppe
    glenn godfrey gordon graham grant greg gregor gregory guillermo gunther gus gustav hamish hank
    hans harald harold harry harvey hassan hector heinrich heinz helmut henri henrik henry herbert
    herman hermann horace horst howard hubert hugh hugo humphrey hussein huw iain ian ibrahim
    ignacio igor immanuel isaac ismail ivan jack jacob jacques jaime jake james jared jason javier
    jeb jeff jeffrey jeremiah jeremy jerome jerry jim jimmy joachim joe joel johan johann johannes
    john johnny jonah jonas jonathan jorge jose josef joseph josh joshua juan julio julius jurgen
    justin karl keith ken kenneth kevin khalid klaus konrad kurt kyle lachlan lance lars laurence
    lawrence len leo leon leonard leopold leroy lewis liam lionel lloyd lorenz lorenzo louis luca
    lucas lucian ludwig luigi luis luke magnus mahmoud malcolm manuel marc marcel marco marcus mario
    mark markus martin marvin mathew matthew matthias maurice max maximilian mehmet melvin michael
    miguel mike mikhail miles mitch mitchell mohamed mohammad mohammed morris moses muhammad murray
    mustafa nathan nathaniel ned neil nelson neville nicholas nicolas nigel noah noel norbert norman
    oleg oliver omar orlando oscar osman oswald otto owen pablo paddy patrick paul pedro percival
    percy perry pete peter phil philip philippe phillip pierre piers rafael ralph ramon randolph
    randy raoul raphael raul ray raymond reginald reuben rex ricardo richard rick rob robert roberto
    rod roderick rodney rodrigo roger roland rolf roman ron ronald rory ross roy rudolf rudy rufus
    rupert russell ryan salvador sam samuel saul seamus sean sebastian sergei sergey sergio seth
    shane shaun siegfried sigmund silas simon solomon stanley stefan stephen steve steven stewart
    stuart sven ted terence terry thaddeus theo theodore thomas tim timothy tobias toby todd tom
    tommy tony travis trevor tristan ulrich uwe vaughn vernon victor vikram viktor vince vincent
    vladimir volodymyr waldo wallace walter warren wayne werner wilbur wilfred wilhelm willem
    william winston wolfgang xavier yuri yusuf zachary
""")
"""Names of men."""
